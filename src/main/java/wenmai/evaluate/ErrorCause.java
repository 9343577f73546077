package wenmai.evaluate;

/** Why a difference between a graph and the gold came about, as far as the two show it. */
public enum ErrorCause {
  /** A name of the same family was read that holds it, lies in it or begins or ends with it. */
  BOUNDARY("boundary"),
  /** It was read, but as a thing of another family. */
  TYPE("type"),
  /** Its form was read, but linked with another thing. */
  MERGED("linked with another"),
  /** It is another name of a thing already found. */
  SPLIT("not linked with its other names"),
  /** It stands only inside longer names. */
  NESTED("inside longer names only"),
  /** No recogniser took it for a name. */
  NOT_RECOGNIZED("not recognised"),
  /** Nothing of the kind is annotated there. */
  NOT_ANNOTATED("not annotated"),
  /** The subject or the object was missed, or is no entity of the gold. */
  ENTITY("entity wrong"),
  /** The two are related, but otherwise. */
  PREDICATE("other predicate"),
  /** The two are related, but the other way round. */
  DIRECTION("other direction"),
  /** Both entities were found, and no rule read the fact. */
  NOT_READ("not read"),
  /** The article does not relate the two. */
  NOT_STATED("not stated");

  private final String label;

  ErrorCause(String label) {
    this.label = label;
  }

  /** The cause in words. */
  public String label() {
    return label;
  }
}
