package wenmai.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import wenmai.knowledge.Knowledge;
import wenmai.model.Article;
import wenmai.model.Paragraph;
import wenmai.model.SourceFile;

/** Whatever a page says, its articles are lines whose characters stand in the page. */
class PageLayoutFuzzTest {
  private static final PageLayout LAYOUT = new PageLayout(Knowledge.bundled());

  @FuzzTest
  void keepsEveryCharactersPlace(byte[] bytes) {
    String page =
        new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
    SourceFile file = new SourceFile("page.txt", "text/plain", "UTF-8", "0".repeat(64), page);

    List<Article> articles = LAYOUT.articles(file);

    assertThat(LAYOUT.articles(file)).isEqualTo(articles);
    articles.forEach(article -> check(article, page));
  }

  private static void check(Article article, String page) {
    String text = article.text();
    int start = 0;
    for (Paragraph paragraph : article.paragraphs()) {
      assertThat(paragraph.span().start()).isEqualTo(start);
      assertThat(paragraph.span().of(text)).doesNotContain("\n");
      start = paragraph.span().end() + 1;
    }
    assertThat(start).isEqualTo(text.length() + 1);
    for (int i = 0; i < text.length(); i++) {
      int place = article.sourceOffsets().toSource(i);
      assertThat(place).isBetween(0, page.length() - 1);
      if (!Character.isWhitespace(text.charAt(i))) {
        assertThat(text.charAt(i)).isEqualTo(page.charAt(place));
      }
    }
  }
}
