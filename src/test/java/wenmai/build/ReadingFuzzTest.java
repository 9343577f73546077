package wenmai.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import wenmai.graph.Admission;
import wenmai.knowledge.Knowledge;
import wenmai.layout.PageLayout;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.model.FactObject;
import wenmai.model.SourceFile;

/** Whatever a page says, what is read out of it stands in it, and always the same. */
class ReadingFuzzTest {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled();
  private static final PageLayout LAYOUT = new PageLayout(KNOWLEDGE);
  private static final ArticleReader READER = new ArticleReader(KNOWLEDGE);
  private static final Admission ADMISSION = new Admission(KNOWLEDGE);

  @FuzzTest
  void readsNothingThatIsNotThere(byte[] bytes) {
    String page =
        new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
    SourceFile file = new SourceFile("page.txt", "text/plain", "UTF-8", "0".repeat(64), page);
    List<Article> articles = LAYOUT.articles(file);

    List<ArticleReading> readings = READER.read(articles);

    assertThat(readings).isEqualTo(articles.stream().map(READER::read).toList());
    readings.forEach(ReadingFuzzTest::check);
    List<ArticleReading> kept =
        readings.stream().map(ADMISSION::admit).map(Abridgement::of).toList();
    assertThat(ReadingJson.read(ReadingJson.write(kept), "page.txt")).isEqualTo(kept);
  }

  private static void check(ArticleReading reading) {
    String text = reading.article().text();
    assertThat(reading.mentions())
        .allSatisfy(
            linked -> {
              assertThat(linked.mention().exact()).isNotBlank();
              assertThat(linked.mention().span().of(text)).hasSameSizeAs(linked.mention().exact());
              assertThat(reading.entities()).contains(linked.entity());
            });
    assertThat(reading.facts())
        .allSatisfy(
            fact -> {
              assertThat(fact.evidence().span().of(text)).isEqualTo(fact.evidence().quote());
              assertThat(fact.confidence()).isBetween(0.0, 1.0);
              assertThat(reading.entities()).contains(fact.subject());
              if (fact.object() instanceof FactObject.OfEntity object) {
                assertThat(reading.entities()).contains(object.entity());
              }
            });
  }
}
