package wenmai.graph;

import java.util.List;

/**
 * What the check of a store against the shapes found.
 *
 * @param violations what breaks a shape, ordered by focus, path and value
 * @param report the SHACL validation report as Turtle
 */
public record ValidationOutcome(List<Violation> violations, String report) {
  public ValidationOutcome {
    violations = List.copyOf(violations);
  }

  /** Whether nothing breaks a shape. */
  public boolean conforms() {
    return violations.isEmpty();
  }
}
