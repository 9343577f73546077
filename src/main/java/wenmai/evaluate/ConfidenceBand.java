package wenmai.evaluate;

import java.util.List;

/** The bands of confidence in which the precision of facts is told: where it means what it says. */
final class ConfidenceBand {
  private static final List<Double> LIMITS = List.of(0.95, 0.9, 0.8, 0.7, 0.6, 0.5);

  private ConfidenceBand() {}

  /** The band of a confidence, such as {@code 0.80-0.90}; the upper limit stands outside. */
  static String of(double confidence) {
    double upper = 1;
    for (double lower : LIMITS) {
      if (confidence >= lower) {
        return "%.2f-%.2f".formatted(lower, upper);
      }
      upper = lower;
    }
    return "0.00-%.2f".formatted(upper);
  }
}
