package wenmai.serve.explore;

import java.util.List;
import wenmai.model.Predicate;

/**
 * A predicate seen from one of the two entities that it joins.
 *
 * @param predicate the predicate
 * @param outgoing whether the entity it is seen from is the subject
 */
public record Relation(Predicate predicate, boolean outgoing) implements Comparable<Relation> {
  private static final List<Predicate> PREDICATES = List.of(Predicate.values());

  /** The relation of a code. */
  static Relation of(int code) {
    return new Relation(PREDICATES.get(code >> 1), (code & 1) == 0);
  }

  /** A number that stands for the relation, below {@code 2 * Predicate.values().length}. */
  int code() {
    return PREDICATES.indexOf(predicate) * 2 + (outgoing ? 0 : 1);
  }

  @Override
  public int compareTo(Relation other) {
    return Integer.compare(code(), other.code());
  }
}
