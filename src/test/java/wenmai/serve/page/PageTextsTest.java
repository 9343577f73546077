package wenmai.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenmai.model.Predicate;
import wenmai.serve.http.WebAssets;

class PageTextsTest {
  private static final Path WEB = Path.of("src/main/resources/web");
  private static final Pattern IN_TEMPLATE = Pattern.compile("\\{\\{t\\.(\\w+)}}");

  @Test
  void areTheSameInBothLanguages() {
    assertThat(Language.ENGLISH.texts().keySet())
        .isEqualTo(Language.CHINESE.texts().keySet())
        .contains("problemTitle400", "problemTitle404", "planned", "proposed");
    for (Predicate predicate : Predicate.values()) {
      if (!predicate.takesDate()) {
        assertThat(Language.ENGLISH.texts()).containsKey("in." + predicate.localName());
      }
    }
  }

  @Test
  void coverWhatTheTemplatesAskFor() throws IOException {
    for (Path template : files("page")) {
      assertThat(IN_TEMPLATE.matcher(Files.readString(template)).results().map(m -> m.group(1)))
          .describedAs(template.toString())
          .allSatisfy(key -> assertThat(Language.CHINESE.texts()).containsKey(key));
    }
  }

  @Test
  void vendoredFilesAreThoseOfTheirChecksums() throws Exception {
    for (String folder : new String[] {"cytoscape", "yasqe"}) {
      Path vendored = WEB.resolve("vendor").resolve(folder);
      Map<String, String> sums = new TreeMap<>();
      for (String line : Files.readAllLines(vendored.resolve("SHA256SUMS"))) {
        String[] columns = line.split("\\s+", 2);
        sums.put(columns[1], columns[0]);
      }
      for (Path file : files("vendor/" + folder)) {
        String name = file.getFileName().toString();
        if (!name.equals("README.md") && !name.equals("SHA256SUMS")) {
          byte[] hash =
              java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
          assertThat(sums).containsEntry(name, java.util.HexFormat.of().formatHex(hash));
        }
      }
    }
  }

  @Test
  void escapesWhateverFillsATemplate() {
    assertThat(new Templates().fill("problem", Map.of("detail", "<b>\"'&", "t", Map.of())))
        .contains("&lt;b&gt;&quot;&#39;&amp;");
    assertThat(WebAssets.text("page/query.html")).containsOnlyOnce("{{{");
  }

  private static java.util.List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(WEB.resolve(folder))) {
      return files.sorted().toList();
    }
  }
}
