package wenmai.relate;

import java.util.BitSet;
import java.util.List;

/**
 * A rule behind a cheap test of what a stretch must hold before its pattern is tried.
 *
 * @param rule the rule
 * @param groups the groups of trigger words of each of which one must be there
 * @param confidence how sure its facts are
 */
record RuleGate(Rule rule, List<BitSet> groups, double confidence) {
  static RuleGate of(Rule rule, TriggerWords triggerWords, RulePrecision precision) {
    return new RuleGate(
        rule, triggerWords.groups(rule), precision.confidence(rule.name(), rule.confidence()));
  }

  boolean mayRead(SeenStretch seen) {
    return rule.pattern().requirement().isMet(seen.kinds()) && hasOneOfEach(seen);
  }

  private boolean hasOneOfEach(SeenStretch seen) {
    for (int group = 0; group < groups.size(); group++) {
      if (!groups.get(group).intersects(seen.words())) {
        return false;
      }
    }
    return true;
  }
}
