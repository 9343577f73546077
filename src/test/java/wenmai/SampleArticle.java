package wenmai;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenmai.model.Article;
import wenmai.model.OffsetMap;
import wenmai.model.Paragraph;
import wenmai.model.Span;

/** Articles for tests, made of a clean text whose lines are all of one kind. */
public final class SampleArticle {
  private SampleArticle() {}

  /** An article of body paragraphs, one a line. */
  public static Article of(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      paragraphs.add(new Paragraph(Paragraph.Kind.BODY, new Span(start, start + line.length())));
      start += line.length() + 1;
    }
    return new Article(
        "sample.txt",
        1,
        "0".repeat(64),
        "",
        text,
        paragraphs,
        Optional.empty(),
        OffsetMap.identity(text.length()));
  }
}
