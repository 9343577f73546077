package wenmai.graph;

import java.util.Optional;
import org.apache.jena.sparql.core.Quad;

/** How a name is said of an entity. */
public enum NameKind {
  /** A name in the register. */
  REGISTERED(0),
  /** A name in an article. */
  NAME(1),
  /** Another name in an article. */
  ALTERNATE(2);

  private final long code;

  NameKind(long code) {
    this.code = code;
  }

  /** The number that stands for it in a temporary file. */
  long code() {
    return code;
  }

  /** The kind of name that a quad gives its subject, if it gives one. */
  static Optional<NameKind> of(Quad quad) {
    if (quad.getPredicate().equals(Vocabulary.ALTERNATE_NAME)) {
      return Optional.of(ALTERNATE);
    }
    if (quad.getPredicate().equals(Vocabulary.NAME)) {
      return Optional.of(quad.getGraph().equals(Vocabulary.GAZETTEER_GRAPH) ? REGISTERED : NAME);
    }
    return Optional.empty();
  }
}
