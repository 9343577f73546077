package wenmai.relate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * A place in an encoded text where a rule's pattern stands.
 *
 * @param start where the match begins in the encoded text
 * @param end where it ends
 * @param slots what the slots hold, encoded
 */
record SlotMatch(int start, int end, Map<String, String> slots) {
  /** Stands for an element that a match has used up. */
  private static final char USED = '\uE0FF';

  /**
   * The matches of a rule in a text, by their ends.
   *
   * <p>Of several that end at one place the one that begins nearest counts: the last subject before
   * a verb is the verb's. A rule with {@code every} goes on behind its last slot for more of the
   * same subject.
   *
   * @param inName whether the text is a name, in which words that the rule excludes stand anywhere
   */
  static List<SlotMatch> of(Rule rule, String text, boolean inName) {
    SortedMap<Integer, SlotMatch> nearest = new TreeMap<>();
    Matcher matcher = rule.pattern().regex().matcher(text);
    int from = 0;
    while (from <= text.length() && rule.pattern().beginning().find(matcher, text, from)) {
      from = Math.max(matcher.start() + 1, endOfFirstSlot(rule, matcher));
      for (SlotMatch match : atOneStart(rule, matcher, text)) {
        String seen = inName ? text : text.substring(match.start(), match.end());
        if (rule.without().isEmpty() || !rule.without().get().matcher(seen).find()) {
          nearest.put(match.end(), match);
        }
      }
    }
    return new ArrayList<>(nearest.values());
  }

  /** The match just found and, for a rule with {@code every}, those that begin where it does. */
  private static List<SlotMatch> atOneStart(Rule rule, Matcher first, String text) {
    List<SlotMatch> matches = new ArrayList<>(List.of(captured(rule, first)));
    if (!rule.every()) {
      return matches;
    }
    String last = rule.pattern().slots().get(rule.pattern().slots().size() - 1);
    StringBuilder left = new StringBuilder(text);
    int begin = first.start(last);
    int end = first.end(last);
    Matcher matcher = rule.pattern().regex().matcher(left).useAnchoringBounds(false);
    boolean more = true;
    while (more) {
      left.replace(begin, end, String.valueOf(USED).repeat(end - begin));
      matcher.reset(left).region(first.start(), left.length());
      more = matcher.lookingAt();
      if (more) {
        matches.add(captured(rule, matcher));
        begin = matcher.start(last);
        end = matcher.end(last);
      }
    }
    return matches;
  }

  private static SlotMatch captured(Rule rule, Matcher matcher) {
    Map<String, String> slots = new LinkedHashMap<>();
    for (String slot : rule.pattern().slots()) {
      String held = matcher.group(slot);
      slots.put(slot, held == null ? "" : held);
    }
    return new SlotMatch(matcher.start(), matcher.end(), slots);
  }

  /** Where the next match may begin: behind the first slot's list, so that no list is cut. */
  private static int endOfFirstSlot(Rule rule, Matcher matcher) {
    return rule.pattern().slots().isEmpty()
        ? 0
        : Math.max(0, matcher.end(rule.pattern().slots().get(0)) - 1);
  }
}
