package wenmai.layout;

import java.util.stream.IntStream;

/** How much of a headline's wording stands in a text. */
final class Likeness {
  private Likeness() {}

  /** The share of the headline's pairs of neighbouring characters that the text has, 0 to 1. */
  static double of(String headline, String text) {
    int pairs = headline.length() - 1;
    if (pairs < 1) {
      return 0;
    }
    long found =
        IntStream.range(0, pairs).filter(i -> text.contains(headline.substring(i, i + 2))).count();
    return (double) found / pairs;
  }
}
