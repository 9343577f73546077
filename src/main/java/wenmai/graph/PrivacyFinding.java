package wenmai.graph;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A place of a store where personal data stands that it must not hold; the data itself is not told
 * again.
 *
 * @param subject the IRI of the thing that says it
 * @param property the IRI of the property that holds it
 * @param attributes what kinds of data it is
 */
public record PrivacyFinding(
    String subject, String property, SortedSet<PrivateAttribute> attributes) {
  public PrivacyFinding {
    attributes = Collections.unmodifiableSortedSet(new TreeSet<>(attributes));
  }
}
