package wenmai.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import wenmai.relate.RulePrecision;
import wenmai.relate.RulePrecision.Tally;

/**
 * The calibration of confidence on annotated articles: how often each rule is right, and whether a
 * confidence drawn from some newspapers holds on another.
 *
 * @param tallies the facts of each rule on all articles
 * @param heldBack the facts by the band of the confidence that the other newspapers give their
 *     rules
 */
public record Calibration(SortedMap<String, Tally> tallies, SortedMap<String, Counts> heldBack) {
  /**
   * The calibration on evaluations.
   *
   * @param sure how sure each rule of the rule book says it is
   */
  public static Calibration of(List<Evaluation> evaluations, Map<String, Double> sure) {
    List<SortedMap<String, Counts>> newspapers = new ArrayList<>();
    for (Evaluation evaluation : evaluations) {
      evaluation.byNewspaper().values().forEach(score -> newspapers.add(score.rules()));
    }
    SortedMap<String, Tally> all = sum(newspapers);
    SortedMap<String, Counts> heldBack = new TreeMap<>();
    for (SortedMap<String, Counts> newspaper : newspapers) {
      List<SortedMap<String, Counts>> others = new ArrayList<>(newspapers);
      others.remove(newspaper);
      RulePrecision precision = new RulePrecision(sum(others));
      newspaper.forEach(
          (rule, counts) ->
              heldBack.merge(
                  ConfidenceBand.of(precision.confidence(rule, sure.getOrDefault(rule, 0.5))),
                  counts,
                  Counts::plus));
    }
    return new Calibration(all, heldBack);
  }

  private static SortedMap<String, Tally> sum(List<SortedMap<String, Counts>> newspapers) {
    SortedMap<String, Tally> sum = new TreeMap<>();
    for (SortedMap<String, Counts> newspaper : newspapers) {
      newspaper.forEach(
          (rule, counts) ->
              sum.merge(rule, new Tally(counts.right(), counts.extra()), Tally::plus));
    }
    return sum;
  }

  /** The lines of {@link RulePrecision#FILE}. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# How often each rule was right: rule, right and wrong facts. Written by wenmai calibrate.");
    tallies.forEach((rule, tally) -> lines.add(rule + "\t" + tally.right() + "\t" + tally.wrong()));
    return lines;
  }
}
