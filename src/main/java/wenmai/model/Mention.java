package wenmai.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * A stretch of an article's text that names an entity; mentions may lie inside longer ones.
 *
 * @param span its UTF-16 offsets in the article's clean text
 * @param exact the text there
 * @param type the class of what it names
 * @param recognizer the name of the recogniser that found it
 * @param confidence how sure the recogniser is, above 0 up to 1
 * @param parent where the organisation stands that a unit belongs to which is printed without it:
 *     that of 骨科 in 某某医院院长助理、骨科主任; empty for every name that stands by itself
 */
public record Mention(
    Span span,
    String exact,
    EntityType type,
    String recognizer,
    double confidence,
    Optional<Span> parent)
    implements Comparable<Mention> {
  private static final Comparator<Mention> ORDER =
      Comparator.comparing(Mention::span)
          .thenComparing(Mention::type)
          .thenComparing(Mention::recognizer)
          .thenComparing(Mention::exact)
          .thenComparing(Mention::confidence);

  public Mention {
    if (exact.length() != span.length()) {
      throw new IllegalArgumentException("'" + exact + "' does not fill " + span);
    }
  }

  /** A name that stands by itself. */
  public Mention(Span span, String exact, EntityType type, String recognizer, double confidence) {
    this(span, exact, type, recognizer, confidence, Optional.empty());
  }

  /** Orders by place in the text, the longer first. */
  @Override
  public int compareTo(Mention other) {
    return ORDER.compare(this, other);
  }
}
