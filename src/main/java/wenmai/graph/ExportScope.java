package wenmai.graph;

import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;

/** How much of a store goes into an export; the first two have no triple in common. */
public enum ExportScope {
  /**
   * What is known: every entity's classes, names, labels and direct relations, and of divisions the
   * register's codes, coordinates and hierarchy.
   */
  ENTITIES,
  /**
   * Who says so: articles, mentions, claims, the memberships and roles that claims of posts amount
   * to, and builds.
   */
  CLAIMS,
  /** Everything. */
  ALL;

  private static final Pattern EVIDENCE =
      Pattern.compile(Pattern.quote(Vocabulary.ID) + "(article|build|role)/.*");

  boolean holds(Triple triple) {
    boolean isEvidence = EVIDENCE.matcher(triple.getSubject().getURI()).matches();
    return switch (this) {
      case ENTITIES -> !isEvidence;
      case CLAIMS -> isEvidence;
      case ALL -> true;
    };
  }
}
