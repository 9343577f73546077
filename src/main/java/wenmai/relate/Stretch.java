package wenmai.relate;

import java.util.List;
import wenmai.model.Span;

/**
 * A stretch of an article as rules see it: text in which every element is two characters.
 *
 * @param encoded the encoded text
 * @param offsets for each encoded character and the end, its offset in the article's clean text
 * @param elements the elements by number
 */
record Stretch(String encoded, List<Integer> offsets, List<Element> elements) {
  Element element(char number) {
    return elements.get(number - CompiledPattern.NUMBERS);
  }

  /** The article offsets of an encoded range. */
  Span span(int start, int end) {
    return new Span(offsets.get(start), offsets.get(end));
  }
}
