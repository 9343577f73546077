package wenmai.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern whose every match holds one of some words, and which is therefore tried only around
 * them.
 *
 * <p>Immutable and safe for concurrent use. The matches are those of {@link Matcher#find()} on the
 * whole text, as long as none reaches further from its word than is said.
 */
public final class AnchoredPattern {
  private final Pattern pattern;
  private final TermMatcher<Boolean> anchors;
  private final int before;
  private final int behind;

  /**
   * A pattern around words.
   *
   * @param regex the pattern; it may look beyond the stretch that is searched
   * @param before how many UTF-16 units a match may begin before its word
   * @param behind how many it may go on behind the word
   * @param words the words of which every match holds one
   */
  public AnchoredPattern(String regex, int before, int behind, List<String> words) {
    this.pattern = Pattern.compile(regex);
    this.before = before;
    this.behind = behind;
    Map<String, Boolean> terms = new TreeMap<>();
    words.forEach(word -> terms.put(word, true));
    this.anchors = new TermMatcher<>(terms);
  }

  /** The matches in a text, left to right, none overlapping another. */
  public List<MatchResult> in(String text) {
    List<MatchResult> matches = new ArrayList<>();
    List<TermMatcher.Match<Boolean>> words = anchors.all(text);
    if (words.isEmpty()) {
      return matches;
    }
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int from = 0;
    for (int i = 0; i < words.size(); ) {
      int start = Math.max(from, words.get(i).span().start() - before);
      int end = reach(words.get(i), text);
      while (++i < words.size() && words.get(i).span().start() - before <= end) {
        end = Math.max(end, reach(words.get(i), text));
      }
      matcher.region(Math.min(start, end), end);
      while (matcher.find()) {
        matches.add(matcher.toMatchResult());
      }
      from = end;
    }
    return matches;
  }

  private int reach(TermMatcher.Match<Boolean> word, String text) {
    return Math.min(text.length(), word.span().end() + behind);
  }
}
