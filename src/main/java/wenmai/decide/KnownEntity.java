package wenmai.decide;

import java.util.SortedSet;
import java.util.TreeSet;
import wenmai.model.EntityType;

/**
 * An entity as the graph knows it.
 *
 * @param iri its IRI
 * @param type its class, the narrowest that is stated
 * @param names its names as printed, without short forms
 */
public record KnownEntity(String iri, EntityType type, SortedSet<String> names) {
  public KnownEntity {
    names = new TreeSet<>(names);
  }
}
