package wenmai.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    LayoutScore all = LayoutScore.NONE;
    StringBuilder report = new StringBuilder();
    for (Path page : files("raw", "\\d{3}\\.txt")) {
      String number = page.getFileName().toString().substring(0, 3);
      List<Article> clean =
          files("gold", number + "-\\d{2}\\.txt").stream().map(this::readOne).toList();
      List<Article> articles = read(page);
      LayoutScore score = LayoutScore.of(clean, articles);
      report.append(number).append(": ").append(score).append(", ");
      report.append(articles.size()).append(" articles of ").append(clean.size()).append('\n');
      score.missed().forEach(line -> report.append("    ").append(line).append('\n'));
      all = all.plus(score);
    }
    report.append("all: ").append(all);
    assertThat(all.paragraphShare()).as(report.toString()).isGreaterThanOrEqualTo(0.97);
    assertThat(all.titleShare()).as(report.toString()).isGreaterThanOrEqualTo(0.90);
    assertThat(all.bylineShare()).as(report.toString()).isGreaterThanOrEqualTo(0.90);
  }

  @ParameterizedTest
  @EnumSource(Press.Indent.class)
  void bringsCleanTextsBackFromNarrowColumns(Press.Indent indent) throws IOException {
    LayoutScore all = LayoutScore.NONE;
    for (Path file : files("gold", "\\d{3}-\\d{2}\\.txt")) {
      Article clean = readOne(file);
      for (int width : new int[] {18, 22, 28}) {
        String page = new Press(width, false, indent).set(clean.text());
        all = all.plus(LayoutScore.of(List.of(clean), Pages.read(page)));
      }
    }
    assertThat(all.paragraphShare()).as(all.toString()).isGreaterThanOrEqualTo(0.92);
    assertThat(all.titleShare()).as(all.toString()).isGreaterThanOrEqualTo(0.98);
  }

  private Article readOne(Path file) {
    try {
      return read(file).get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
