package wenmai.language;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import wenmai.model.Span;

/**
 * A dictionary that finds all its terms in a text in one pass (Aho-Corasick over a double array).
 *
 * <p>Immutable and safe for concurrent use.
 *
 * @param <V> what the dictionary says of a term
 */
public final class TermMatcher<V> {
  /**
   * A term found.
   *
   * @param span its UTF-16 offsets in the text
   * @param value what the dictionary says of it
   * @param <V> the type of that
   */
  public record Match<V>(Span span, V value) {}

  private final AhoCorasickDoubleArrayTrie<V> trie = new AhoCorasickDoubleArrayTrie<>();
  private final boolean empty;

  public TermMatcher(Map<String, V> terms) {
    empty = terms.isEmpty();
    if (!empty) {
      trie.build(new TreeMap<>(terms));
    }
  }

  /** Every occurrence of every term, also inside longer ones, by start, the longer first. */
  public List<Match<V>> all(String text) {
    return empty ? List.of() : new Hits<V>(trie, text).inOrder();
  }

  /** The occurrences in a text, which the automaton tells by their ends, put in order of starts. */
  private static final class Hits<V> {
    private static final int NONE = -1;

    private final List<Match<V>> found = new ArrayList<>();
    private final int[] lastAtStart;
    private final List<Integer> before = new ArrayList<>();

    Hits(AhoCorasickDoubleArrayTrie<V> trie, String text) {
      lastAtStart = new int[text.length()];
      Arrays.fill(lastAtStart, NONE);
      trie.parseText(text, this::add);
    }

    private void add(int begin, int end, V value) {
      before.add(lastAtStart[begin]);
      lastAtStart[begin] = found.size();
      found.add(new Match<>(new Span(begin, end), value));
    }

    List<Match<V>> inOrder() {
      List<Match<V>> ordered = new ArrayList<>(found.size());
      for (int last : lastAtStart) {
        for (int hit = last; hit != NONE; hit = before.get(hit)) {
          ordered.add(found.get(hit));
        }
      }
      return ordered;
    }
  }

  /** Hands over what the dictionary says of every occurrence of every term. */
  public void forEach(String text, Consumer<V> consumer) {
    if (!empty) {
      trie.parseText(text, (begin, end, value) -> consumer.accept(value));
    }
  }

  /** The longest terms from left to right, none overlapping another. */
  public List<Match<V>> longest(String text) {
    List<Match<V>> chosen = new ArrayList<>();
    int end = 0;
    for (Match<V> match : all(text)) {
      if (match.span().start() >= end) {
        chosen.add(match);
        end = match.span().end();
      }
    }
    return chosen;
  }
}
