package wenmai.graph;

import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;

/** How much of a store goes into an export. */
public enum ExportScope {
  /** The entities: classes, names, codes, coordinates and direct relations. */
  ENTITIES,
  /** The evidence: articles, claims, the posts derived from them, and builds. */
  CLAIMS,
  /** Everything, with the mentions. */
  ALL;

  private static final Pattern EVIDENCE =
      Pattern.compile(Pattern.quote(Vocabulary.ID) + "(article|build|role)/.*");
  private static final Pattern MENTION =
      Pattern.compile(Pattern.quote(Vocabulary.ARTICLES) + "[^/]+/mention/.*");

  boolean holds(Triple triple) {
    String subject = triple.getSubject().getURI();
    boolean isEvidence = EVIDENCE.matcher(subject).matches();
    return switch (this) {
      case ENTITIES -> !isEvidence;
      case CLAIMS -> isEvidence && !MENTION.matcher(subject).matches();
      case ALL -> true;
    };
  }
}
