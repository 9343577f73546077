package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File names that no newspaper would choose. */
class StrangeNamesTest {
  private final Path folder;

  StrangeNamesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void namesEveryFileLegiblyAndBuildsTheRest() throws Exception {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.copy(Path.of("data/articles/112.txt"), articles.resolve("good.txt"));
    Files.copy(Path.of("data/articles/113.txt"), articles.resolve("two\nlines.txt"));
    for (String name :
        List.of("empty\\nline", "right\\342\\200\\256left", "bell\\007", "byte\\377")) {
      makeEmpty(articles, name + ".txt");
    }

    Outcome built = Outcome.run("build", articles.toString(), "--store", store(), "--lang", "en");

    assertThat(built.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(built.out()).contains("2 ");
    assertThat(built.err().lines())
        .hasSize(4)
        .anyMatch(line -> line.contains("empty\\nline.txt"))
        .anyMatch(line -> line.contains("right\\u202Eleft.txt"))
        .anyMatch(line -> line.contains("bell\\u0007.txt"))
        .anyMatch(line -> line.contains("byte\\xff.txt") && line.contains("not UTF-8"));
    assertThat(
            Outcome.run(
                    "query",
                    "--store",
                    store(),
                    "--format",
                    "csv",
                    "SELECT (COUNT(?a) AS ?n)"
                        + " { ?a a <https://w3id.org/wenmai/ontology#Article> }")
                .out()
                .lines())
        .contains("2");
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  private static void makeEmpty(Path folder, String printed) throws Exception {
    Process shell =
        new ProcessBuilder(
                "sh",
                "-c",
                "cd \"$1\" && : > \"$(printf \"$2\")\"",
                "sh",
                folder.toString(),
                printed)
            .start();
    assertThat(shell.waitFor()).isZero();
  }
}
