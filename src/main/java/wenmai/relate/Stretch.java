package wenmai.relate;

import java.util.List;
import wenmai.model.Span;

/**
 * A stretch of an article as rules see it: text in which every element is two characters.
 *
 * @param encoded the encoded text
 * @param offsets for each encoded character and the end, its offset in the article's clean text
 * @param elements the elements by number
 * @param kinds the kinds of its elements, as {@link Requirement} has them
 */
record Stretch(String encoded, int[] offsets, List<Element> elements, long kinds) {
  Element element(char number) {
    return elements.get(number - CompiledPattern.NUMBERS);
  }

  /** The article offsets of an encoded range. */
  Span span(int start, int end) {
    return new Span(offsets[start], offsets[end]);
  }
}
