package wenmai.layout;

import java.util.List;
import wenmai.knowledge.Knowledge;
import wenmai.model.Article;
import wenmai.model.Paragraph;
import wenmai.model.SourceFile;

/** Pages for tests, laid out. */
final class Pages {
  private static final PageLayout LAYOUT = new PageLayout(Knowledge.bundled());

  private Pages() {}

  static List<Article> read(String page) {
    return LAYOUT.articles(new SourceFile("page.txt", "text/plain", "UTF-8", "00", page));
  }

  static List<String> texts(String page) {
    return read(page).stream().map(Article::text).toList();
  }

  static List<Paragraph.Kind> kinds(Article article) {
    return article.paragraphs().stream().map(Paragraph::kind).toList();
  }
}
