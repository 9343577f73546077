package wenmai.evaluate;

/**
 * How many of a kind were found rightly, found wrongly and missed.
 *
 * @param right found and in the gold
 * @param extra found but not in the gold
 * @param missed in the gold but not found
 */
public record Counts(int right, int extra, int missed) {
  public static final Counts NONE = new Counts(0, 0, 0);

  public Counts plus(Counts other) {
    return new Counts(right + other.right, extra + other.extra, missed + other.missed);
  }

  /** The share of the found that is right, 0 when nothing was found. */
  public double precision() {
    return share(right, right + extra);
  }

  /** The share of the gold that was found, 0 when the gold has none. */
  public double recall() {
    return share(right, right + missed);
  }

  /** The harmonic mean of precision and recall, 0 when both are. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
