package wenmai.relate;

import java.util.Map;
import java.util.TreeMap;
import wenmai.knowledge.Knowledge;

/**
 * How often each rule was right where it was counted, and the confidence that follows from it.
 *
 * <p>A rule states how sure it is; counts on annotated articles correct it: the confidence is the
 * mean of the beta distribution whose prior is worth {@value #PRIOR} facts at the rule's own
 * figure.
 *
 * @param byRule counts by the name of the rule; a rule that was never counted keeps its own figure
 */
public record RulePrecision(Map<String, Tally> byRule) {
  /** The file of counts: rule, right and wrong facts, with tabs between. */
  public static final String FILE = "data/rules/precision.tsv";

  private static final double PRIOR = 8;

  public RulePrecision {
    byRule = Map.copyOf(byRule);
  }

  /**
   * The facts that a rule gave.
   *
   * @param right how many the annotation has
   * @param wrong how many it has not
   */
  public record Tally(int right, int wrong) {
    public Tally plus(Tally other) {
      return new Tally(right + other.right, wrong + other.wrong);
    }
  }

  /**
   * The counts of a knowledge folder; none when it holds no such file.
   *
   * @throws IllegalArgumentException when a line is malformed
   */
  static RulePrecision load(Knowledge knowledge) {
    Map<String, Tally> tallies = new TreeMap<>();
    if (knowledge.list("data/rules").contains(FILE)) {
      for (String line : knowledge.lines(FILE)) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3 || !(fields[1] + fields[2]).matches("\\d{2,}")) {
          throw new IllegalArgumentException(
              FILE + ": a line needs a rule and two counts with tabs between, not: " + line);
        }
        tallies.put(fields[0], new Tally(Integer.parseInt(fields[1]), Integer.parseInt(fields[2])));
      }
    }
    return new RulePrecision(tallies);
  }

  /** The confidence of a fact that a rule gives, above 0 and below 1. */
  public double confidence(String rule, double sure) {
    Tally tally = byRule.getOrDefault(rule, new Tally(0, 0));
    return (tally.right() + PRIOR * sure) / (tally.right() + tally.wrong() + PRIOR);
  }
}
