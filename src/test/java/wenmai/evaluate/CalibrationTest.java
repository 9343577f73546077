package wenmai.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import wenmai.relate.RulePrecision.Tally;

/** The counting of rules over newspapers. */
class CalibrationTest {
  private static final Map<String, Double> SURE = Map.of("hosts", 0.8);

  @Test
  void addsUpTheFactsOfEachRuleOverAllNewspapers() {
    Calibration calibration = calibration(new Counts(3, 1, 0), new Counts(5, 0, 0));

    assertThat(calibration.tallies()).containsExactly(Map.entry("hosts", new Tally(8, 1)));
    assertThat(calibration.lines()).last().isEqualTo("hosts\t8\t1");
  }

  @Test
  void judgesEachNewspaperByTheCountsOfTheOthersOnly() {
    Calibration calibration = calibration(new Counts(0, 40, 0), new Counts(40, 0, 0));

    assertThat(calibration.heldBack())
        .containsOnly(
            Map.entry("0.95-1.00", new Counts(0, 40, 0)),
            Map.entry("0.00-0.50", new Counts(40, 0, 0)));
  }

  private static Calibration calibration(Counts one, Counts other) {
    SortedMap<String, Score> newspapers = new TreeMap<>();
    newspapers.put("001", score(one));
    newspapers.put("002", score(other));
    return Calibration.of(List.of(new Evaluation(newspapers, Counts.NONE)), SURE);
  }

  private static Score score(Counts hosts) {
    SortedMap<String, Counts> none = new TreeMap<>();
    SortedMap<String, Counts> rules = new TreeMap<>(Map.of("hosts", hosts));
    return new Score(none, none, Ratio.NONE, Ratio.NONE, none, rules, List.of());
  }
}
