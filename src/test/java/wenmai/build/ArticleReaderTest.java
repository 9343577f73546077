package wenmai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenmai.knowledge.Knowledge;
import wenmai.layout.PageLayout;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.source.SourceFinder;
import wenmai.source.SourceLimits;
import wenmai.source.SourceReader;
import wenmai.source.SourceResult;

class ArticleReaderTest {
  private static final ArticleReader READER = new ArticleReader(Knowledge.bundled());
  private static final List<Article> ARTICLES = new ArrayList<>();

  @BeforeAll
  static void openTheSampleArticles() {
    PageLayout layout = new PageLayout(Knowledge.bundled());
    SourceReader sources = new SourceReader(SourceLimits.standard());
    SourceFinder.find(List.of(Path.of("data/articles")), Path.of(""))
        .found()
        .forEach(
            found -> {
              if (sources.read(found.file(), found.givenPath())
                  instanceof SourceResult.Opened opened) {
                ARTICLES.addAll(layout.articles(opened.file()));
              }
            });
  }

  @Test
  void readsArticlesTogetherAsOneByOne() {
    List<ArticleReading> alone = ARTICLES.stream().map(READER::read).toList();
    assertThat(alone).hasSizeGreaterThan(20);
    assertThat(READER.read(ARTICLES)).isEqualTo(alone);
  }

  @Test
  void readsAnArticleTheSameInAnyCompany() {
    List<Article> reversed = new ArrayList<>(ARTICLES);
    Collections.reverse(reversed);
    List<ArticleReading> readings = new ArrayList<>(READER.read(reversed));
    Collections.reverse(readings);
    assertThat(readings).isEqualTo(READER.read(ARTICLES));
  }

  @Test
  void readsNoArticles() {
    assertThat(READER.read(List.of())).isEmpty();
  }
}
