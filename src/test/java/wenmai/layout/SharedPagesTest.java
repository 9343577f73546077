package wenmai.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wenmai.evaluate.LayoutEvaluation;
import wenmai.evaluate.LayoutScore;
import wenmai.knowledge.Knowledge;
import wenmai.model.Article;
import wenmai.model.SourceFile;

/** The pages as printed beside the checkout, against the clean texts cut from them. */
@Tag("shared")
class SharedPagesTest {
  private static final Path SHARED = Path.of("../shared");
  private final PageLayout layout = new PageLayout(Knowledge.bundled());

  private static List<Path> files(String folder, String pattern) throws IOException {
    try (Stream<Path> files = Files.list(SHARED.resolve(folder))) {
      return files.filter(f -> f.getFileName().toString().matches(pattern)).sorted().toList();
    }
  }

  private List<Article> read(Path file) throws IOException {
    String path = file.getFileName().toString();
    String text = Files.readString(file);
    return layout.articles(new SourceFile(path, "text/plain", "UTF-8", "", text));
  }

  @Test
  void leavesEveryCleanTextAsItIs() throws IOException {
    List<Path> gold = files("gold", "\\d{3}-\\d{2}\\.txt");
    assertThat(gold).isNotEmpty();
    for (Path file : gold) {
      assertThat(read(file))
          .as(file.toString())
          .extracting(Article::text)
          .containsExactly(Files.readString(file).replaceFirst("\\n+$", ""));
    }
  }

  @Test
  void findsTheArticlesOfThePrintedPages() throws IOException {
    LayoutScore all =
        LayoutEvaluation.of(SHARED.resolve("raw"), SHARED.resolve("gold"), Knowledge.bundled())
            .total();
    assertThat(all.paragraphs().share()).as(all.toString()).isGreaterThanOrEqualTo(0.97);
    assertThat(all.titles().share()).as(all.toString()).isGreaterThanOrEqualTo(0.90);
    assertThat(all.bylines().share()).as(all.toString()).isGreaterThanOrEqualTo(0.90);
  }

  @ParameterizedTest
  @EnumSource(Press.Indent.class)
  void bringsCleanTextsBackFromNarrowColumns(Press.Indent indent) throws IOException {
    LayoutScore all = LayoutScore.NONE;
    for (Path file : files("gold", "\\d{3}-\\d{2}\\.txt")) {
      String clean = Files.readString(file).strip();
      LayoutScore.Clean lines =
          new LayoutScore.Clean(file.toString(), clean.lines().toList(), List.of());
      for (int width : new int[] {18, 22, 28}) {
        String page = new Press(width, false, indent).set(clean);
        all = all.plus(LayoutScore.of(List.of(lines), Pages.read(page)));
      }
    }
    assertThat(all.paragraphs().share()).as(all.toString()).isGreaterThanOrEqualTo(0.92);
    assertThat(all.titles().share()).as(all.toString()).isGreaterThanOrEqualTo(0.93);
  }
}
