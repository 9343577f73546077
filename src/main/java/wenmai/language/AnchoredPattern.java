package wenmai.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern whose every match holds one of some words, and which is therefore tried only around
 * them.
 *
 * <p>Immutable and safe for concurrent use. The matches are those of {@link Matcher#find()} on the
 * whole text, as long as none reaches further from its word than is said.
 */
public final class AnchoredPattern {
  private final Pattern pattern;
  private final TermMatcher<String> anchors;
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
    this.anchors = TermMatcher.ofWords(words);
  }

  /**
   * A pattern that begins with one of some words.
   *
   * @param words the words, none empty
   * @param rest the pattern behind the word
   * @param behind how many UTF-16 units a match may go on behind the word
   */
  public static AnchoredPattern beginningWith(List<String> words, String rest, int behind) {
    String alternatives = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return new AnchoredPattern("(?:" + alternatives + ")" + rest, 0, behind, words);
  }

  /** The matches in a text, left to right, none overlapping another. */
  public List<MatchResult> in(String text) {
    List<MatchResult> matches = new ArrayList<>();
    List<TermMatcher.Match<String>> words = anchors.all(text);
    if (words.isEmpty()) {
      return matches;
    }
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    for (int i = 0; i < words.size(); ) {
      int start = Math.max(0, words.get(i).span().start() - before);
      int end = reach(words.get(i), text);
      while (++i < words.size() && words.get(i).span().start() - before <= end) {
        end = Math.max(end, reach(words.get(i), text));
      }
      matcher.region(start, end);
      while (matcher.find()) {
        matches.add(matcher.toMatchResult());
      }
    }
    return matches;
  }

  private int reach(TermMatcher.Match<String> word, String text) {
    return Math.min(text.length(), word.span().end() + behind);
  }
}
