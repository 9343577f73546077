package wenmai.decide;

/** A decision that cannot be made. */
public final class DecisionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String iri;

  /** Why a decision cannot be made. */
  public enum Reason {
    /** The graph holds no such entity. */
    NO_ENTITY,
    /** The graph holds no such claim. */
    NO_CLAIM,
    /** An entity would be merged with itself. */
    SAME,
    /** Entities of different kinds would be merged. */
    OTHER_KIND,
    /** It is an administrative division, of which the register decides. */
    DIVISION,
    /** The article does not speak of the entity. */
    NOT_THERE,
    /** All articles that speak of the entity were given: there is nothing to tell apart. */
    ALL,
    /** The new name is empty, tells personal data or is forgotten. */
    NO_NAME
  }

  /** A decision that cannot be made about an IRI. */
  public DecisionException(Reason reason, String iri) {
    super(reason + " " + iri);
    this.reason = reason;
    this.iri = iri;
  }

  /** Why it cannot be made. */
  public Reason reason() {
    return reason;
  }

  /** What it cannot be made about. */
  public String iri() {
    return iri;
  }
}
