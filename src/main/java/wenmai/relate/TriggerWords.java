package wenmai.relate;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenmai.language.TermMatcher;

/**
 * The words that rules wait for, found in a stretch in one pass: a cheap test before the expensive
 * one.
 *
 * <p>Immutable and safe for concurrent use.
 */
final class TriggerWords {
  private final Map<String, Integer> numbers = new TreeMap<>();
  private final TermMatcher<Integer> matcher;

  TriggerWords(List<Rule> rules) {
    for (Rule rule : rules) {
      for (List<String> group : rule.pattern().requirement().words()) {
        group.forEach(word -> numbers.putIfAbsent(word, numbers.size()));
      }
    }
    matcher = new TermMatcher<>(numbers);
  }

  /** Which words stand in a text, by number. */
  BitSet in(String text) {
    BitSet found = new BitSet(numbers.size());
    matcher.forEach(text, found::set);
    return found;
  }

  /** The groups of words of a rule, of each of which one must be there. */
  List<BitSet> groups(Rule rule) {
    return rule.pattern().requirement().words().stream().map(this::group).toList();
  }

  private BitSet group(List<String> words) {
    BitSet group = new BitSet(numbers.size());
    words.forEach(word -> group.set(numbers.getOrDefault(word, 0)));
    return group;
  }
}
