package wenmai.evaluate;

/**
 * One difference between a graph and the gold.
 *
 * @param article the gold article's id
 * @param kind what is wrong
 * @param cause why, as far as it shows
 * @param type the entity type or predicate
 * @param detail the forms of the entity, or the fact as {@code subject → object role}
 */
public record ScoreError(String article, Kind kind, ErrorCause cause, String type, String detail) {
  /** What can be wrong with a graph. */
  public enum Kind {
    MISSED_ENTITY("missed entity"),
    EXTRA_ENTITY("extra entity"),
    MISSED_FACT("missed fact"),
    EXTRA_FACT("extra fact");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The kind in words. */
    public String label() {
      return label;
    }
  }

  /** The error as one line of tab-separated values, without the line end. */
  public String toTsv() {
    return String.join("\t", kind.label(), cause.label(), article, type, detail);
  }
}
