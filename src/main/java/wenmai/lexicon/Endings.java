package wenmai.lexicon;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Words that are looked for before an offset of a text.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class Endings {
  private final Set<String> words;
  private final BitSet lastCharacters = new BitSet();
  private final List<Integer> lengths;

  Endings(Collection<String> words) {
    this.words = InOrder.set(words);
    lengths = words.stream().map(String::length).distinct().sorted((a, b) -> b - a).toList();
    words.forEach(word -> lastCharacters.set(word.charAt(word.length() - 1)));
  }

  /**
   * Where the longest word begins that ends at an offset.
   *
   * @return a UTF-16 offset, or -1 when no word ends there
   */
  public int startOfLongest(String text, int end) {
    if (end == 0 || !lastCharacters.get(text.charAt(end - 1))) {
      return -1;
    }
    for (int length : lengths) {
      if (length <= end && words.contains(text.substring(end - length, end))) {
        return end - length;
      }
    }
    return -1;
  }
}
