package wenmai.benchmark;

import java.util.List;
import java.util.Locale;

/** Repeated measurements of one thing, sorted. */
record Spread(List<Double> values) {
  Spread {
    values = values.stream().sorted().toList();
  }

  double median() {
    int half = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(half)
        : (values.get(half - 1) + values.get(half)) / 2;
  }

  /** The median and, of several measurements, the lowest and the highest: {@code 9.1 (8.8–9.4)}. */
  String told(String format) {
    String median = number(format, median());
    return values.size() == 1
        ? median
        : "%s (%s–%s)"
            .formatted(
                median,
                number(format, values.get(0)),
                number(format, values.get(values.size() - 1)));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
