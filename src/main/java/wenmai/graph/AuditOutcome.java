package wenmai.graph;

import java.util.List;

/**
 * What an audit of a store looked at and found.
 *
 * @param persons the persons looked at
 * @param texts the literals looked at: names, mentions, headlines, titles, quotes and any other
 *     text, but not file names, digests and numbers
 * @param quotes how many of these are quotes
 * @param claims the claims and intentions of persons looked at
 * @param violations where the graph breaks a shape, that of persons among them
 * @param findings where personal data stands, ordered by subject and property
 */
public record AuditOutcome(
    long persons,
    long texts,
    long quotes,
    long claims,
    List<Violation> violations,
    List<PrivacyFinding> findings) {
  public AuditOutcome {
    violations = List.copyOf(violations);
    findings = List.copyOf(findings);
  }

  /** Whether nothing was found. */
  public boolean isClean() {
    return violations.isEmpty() && findings.isEmpty();
  }
}
