package wenmai.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenmai.knowledge.Knowledge;
import wenmai.model.Article;
import wenmai.model.OffsetMap;
import wenmai.model.Paragraph;
import wenmai.model.PartialDate;
import wenmai.model.SourceFile;
import wenmai.model.Span;

/**
 * The way from an extracted page to its articles.
 *
 * <p>A file that is one article already, a paragraph a line, comes out unchanged. Immutable and
 * thread-safe.
 */
public final class PageLayout {
  private final BylineGrammar bylines;
  private final Furniture furniture;

  /**
   * Reads the newspaper conventions kept in {@code data/layout}.
   *
   * @throws java.io.UncheckedIOException when a file there cannot be read
   */
  public PageLayout(Knowledge knowledge) {
    bylines = new BylineGrammar(knowledge);
    furniture = new Furniture(knowledge);
  }

  /** The articles of a file in the order of the page; none when it holds no text. */
  public List<Article> articles(SourceFile file) {
    List<SourceLine> lines = SourceLine.of(file.text());
    if (lines.isEmpty()) {
      return List.of();
    }
    if (CleanPage.is(lines) && !isHonoursList(lines)) {
      return List.of(cleanArticle(file));
    }
    List<Part> parts = new PartFinder(bylines, furniture).parts(lines);
    List<Draft> drafts = new ArticleAssembler(bylines, furniture).articles(parts);
    Optional<PartialDate> published =
        lines.stream().flatMap(line -> furniture.issueDate(line.text()).stream()).findFirst();
    List<Article> articles = new ArrayList<>();
    for (Draft draft : drafts) {
      articles.add(article(file, articles.size() + 1, draft, published));
    }
    return List.copyOf(articles);
  }

  private static boolean isHonoursList(List<SourceLine> lines) {
    return lines.stream().filter(line -> Biography.begins(line.text())).count() > 1;
  }

  private Article cleanArticle(SourceFile file) {
    String text = file.text().replaceFirst("\\n+$", "");
    List<Paragraph> paragraphs = new LineRoles(bylines).paragraphs(text);
    return new Article(
        file.path(),
        1,
        file.contentHash(),
        paragraphs.get(0).span().of(text),
        text,
        paragraphs,
        Optional.empty(),
        OffsetMap.identity(text.length()));
  }

  private static Article article(
      SourceFile file, int ordinal, Draft draft, Optional<PartialDate> published) {
    List<MappedText> pieces = new ArrayList<>();
    int start = 0;
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Draft.Line line : draft.lines()) {
      if (!paragraphs.isEmpty()) {
        pieces.add(pieces.get(pieces.size() - 1).breakBehind('\n'));
        start++;
      }
      pieces.add(line.content());
      int end = start + line.content().text().length();
      paragraphs.add(new Paragraph(line.kind(), new Span(start, end)));
      start = end;
    }
    MappedText text = MappedText.join(pieces);
    return new Article(
        file.path(),
        ordinal,
        file.contentHash(),
        draft.title().text(),
        text.text(),
        paragraphs,
        published,
        text.offsetMap(file.text().length()));
  }
}
