package wenmai.model;

/**
 * One line of an article's clean text and the part it plays.
 *
 * @param kind what the line is
 * @param span its UTF-16 offsets in the article's text, without the line end
 */
public record Paragraph(Kind kind, Span span) {
  /** The parts of a newspaper article. */
  public enum Kind {
    TITLE,
    BYLINE,
    SUBHEADING,
    BODY,
    CAPTION
  }
}
