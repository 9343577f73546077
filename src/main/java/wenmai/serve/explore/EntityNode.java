package wenmai.serve.explore;

import java.util.List;
import wenmai.model.EntityType;

/**
 * An entity as a node of the graph of facts.
 *
 * @param iri its IRI
 * @param label its preferred name, or the end of its IRI when it has none
 * @param names its other names, sorted
 * @param type its most specific class
 * @param mentions how many times articles mention it
 * @param degree how many facts join it to other entities
 */
public record EntityNode(
    String iri, String label, List<String> names, EntityType type, int mentions, int degree) {
  public EntityNode {
    names = List.copyOf(names);
  }

  EntityNode withDegree(int counted) {
    return new EntityNode(iri, label, names, type, mentions, counted);
  }
}
