package wenmai.layout;

import java.util.ArrayList;
import java.util.List;
import wenmai.model.Paragraph;
import wenmai.model.Span;

/** Tells what each line of an article is when the text is clean already: a paragraph a line. */
final class LineRoles {
  private static final int WIDEST_SUBHEADING = 50;

  private final BylineGrammar bylines;

  LineRoles(BylineGrammar bylines) {
    this.bylines = bylines;
  }

  List<Paragraph> paragraphs(String text) {
    String[] lines = text.split("\n", -1);
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < lines.length; i++) {
      Span span = new Span(start, start + lines[i].length());
      String next = i + 1 < lines.length ? lines[i + 1].strip() : "";
      paragraphs.add(new Paragraph(kind(i, lines[i].strip(), next), span));
      start = span.end() + 1;
    }
    return List.copyOf(paragraphs);
  }

  private Paragraph.Kind kind(int line, String text, String next) {
    if (line == 0) {
      return Paragraph.Kind.TITLE;
    }
    if (bylines.isByline(text) || bylines.isCredit(text)) {
      return Paragraph.Kind.BYLINE;
    }
    if (bylines.endsWithCredit(text) || bylines.isCredit(next)) {
      return Paragraph.Kind.CAPTION;
    }
    boolean subheading =
        !Marks.endsSentence(text)
            && !Marks.closesParagraph(text)
            && !Marks.hasRunningPunctuation(text)
            && Marks.width(text) <= WIDEST_SUBHEADING
            && !next.isEmpty();
    return subheading ? Paragraph.Kind.SUBHEADING : Paragraph.Kind.BODY;
  }
}
