package wenmai.evaluate;

/**
 * A part of a whole.
 *
 * @param part how many
 * @param whole of how many
 */
public record Ratio(int part, int whole) {
  public static final Ratio NONE = new Ratio(0, 0);

  public Ratio plus(Ratio other) {
    return new Ratio(part + other.part, whole + other.whole);
  }

  Ratio count(boolean hit) {
    return new Ratio(part + (hit ? 1 : 0), whole + 1);
  }

  /** The part as a share of the whole, 1 when there is nothing to have a part of. */
  public double share() {
    return whole == 0 ? 1 : (double) part / whole;
  }

  @Override
  public String toString() {
    return part + "/" + whole;
  }
}
