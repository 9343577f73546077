package wenmai.language;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import wenmai.model.Span;

/**
 * A dictionary that finds all its terms in a text: wherever two characters may begin one, a walk
 * down a double-array trie.
 *
 * <p>Immutable and safe for concurrent use.
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

  private static final int BEGINNING_BITS = 16;

  private final DoubleArrayTrie<V> trie = new DoubleArrayTrie<>();
  private final BitSet beginnings = new BitSet(1 << BEGINNING_BITS);
  private final BitSet singleCharacters = new BitSet();

  public TermMatcher(Map<String, V> terms) {
    if (!terms.isEmpty()) {
      trie.build(new TreeMap<>(terms));
      terms.keySet().forEach(this::addBeginning);
    }
  }

  /** A dictionary of words that says of each the word itself. */
  public static TermMatcher<String> ofWords(Collection<String> words) {
    Map<String, String> terms = new TreeMap<>();
    words.forEach(word -> terms.put(word, word));
    return new TermMatcher<>(terms);
  }

  private void addBeginning(String term) {
    if (term.length() == 1) {
      singleCharacters.set(term.charAt(0));
    } else {
      beginnings.set(beginning(term.charAt(0), term.charAt(1)));
    }
  }

  /** A hash of a term's first two characters. */
  private static int beginning(char first, char second) {
    return (first * 0x9E3779B1 ^ second * 0x85EBCA6B) >>> (Integer.SIZE - BEGINNING_BITS);
  }

  private boolean mayStart(String text, int at) {
    return at + 1 < text.length() && beginnings.get(beginning(text.charAt(at), text.charAt(at + 1)))
        || singleCharacters.get(text.charAt(at));
  }

  /** Every occurrence of every term, also inside longer ones, by start, the longer first. */
  public List<Match<V>> all(String text) {
    List<Match<V>> found = new ArrayList<>();
    for (int start = nextStart(text, 0);
        start < text.length();
        start = nextStart(text, start + 1)) {
      int known = found.size();
      int state = trie.getBase()[0];
      for (int end = start + 1; end <= text.length(); end++) {
        state = trie.transition(text.charAt(end - 1), state);
        if (state < 0) {
          break;
        }
        V value = trie.output(state);
        if (value != null) {
          found.add(new Match<>(new Span(start, end), value));
        }
      }
      if (found.size() > known + 1) {
        Collections.reverse(found.subList(known, found.size()));
      }
    }
    return found;
  }

  private int nextStart(String text, int from) {
    int start = from;
    while (start < text.length() && !mayStart(text, start)) {
      start++;
    }
    return start;
  }

  /** Hands over what the dictionary says of every occurrence of every term. */
  public void forEach(String text, Consumer<V> consumer) {
    for (Match<V> match : all(text)) {
      consumer.accept(match.value());
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
