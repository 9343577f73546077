package wenmai.recognize.tagger;

import java.util.List;
import wenmai.model.EntityType;
import wenmai.model.Span;

/**
 * A sentence with its names marked, to learn from or to measure against.
 *
 * @param text the sentence
 * @param names its names in the order of the text; none overlaps another
 */
public record AnnotatedSentence(String text, List<Name> names) {
  /**
   * A name marked in a sentence.
   *
   * @param span its UTF-16 offsets in the sentence, not empty
   * @param type {@code PERSON}, {@code PLACE} or {@code ORGANIZATION}
   */
  public record Name(Span span, EntityType type) {}

  /**
   * A sentence with its names.
   *
   * @throws IllegalArgumentException when names overlap, are out of order or outside the text
   */
  public AnnotatedSentence {
    names = List.copyOf(names);
    int end = 0;
    for (Name name : names) {
      if (name.span().start() < end || name.span().end() > text.length()) {
        throw new IllegalArgumentException("the names of a sentence overlap: " + names);
      }
      end = name.span().end();
    }
  }
}
