package wenmai.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wenmai.model.EntityType;

/**
 * What a graph holds of one article.
 *
 * @param entities its entities by IRI, in the order of the answer
 * @param facts its claims, in the order of the answer
 */
record Prediction(Map<String, PredictedEntity> entities, List<PredictedFact> facts) {
  /**
   * An entity as the graph has it.
   *
   * @param classes its classes
   * @param here its forms in the article, normalised
   * @param labels its forms in the article and its labels anywhere, normalised
   */
  record PredictedEntity(Set<EntityType> classes, Set<String> here, Set<String> labels) {
    Set<String> families() {
      return classes.stream()
          .map(type -> type.family().localName())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * A claim as the graph has it.
   *
   * @param subject an IRI
   * @param predicate the local name
   * @param object an IRI or a date
   * @param role the title, normalised, or empty
   * @param rule the name of the rule that gave it
   * @param confidence how sure the reader was, above 0 up to 1
   */
  record PredictedFact(
      String subject,
      String predicate,
      String object,
      String role,
      String rule,
      double confidence) {}
}
