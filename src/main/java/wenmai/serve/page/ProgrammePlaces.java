package wenmai.serve.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wenmai.model.EntityType;
import wenmai.model.Predicate;
import wenmai.serve.explore.EntityNode;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.Neighbours;
import wenmai.serve.explore.Relation;

/** The administrative divisions that a programme has to do with, as far as facts tell. */
final class ProgrammePlaces {
  private static final List<Relation> TO_PLACES =
      List.of(
          new Relation(Predicate.SUPPORTS, true),
          new Relation(Predicate.LOCATED_IN, true),
          new Relation(Predicate.DEVELOPS, false));
  private static final int MOST = 100;

  private final Explorer explorer;

  ProgrammePlaces(Explorer explorer) {
    this.explorer = explorer;
  }

  /** Whom it helps, where it is, who develops it; of what is no division, where that is. */
  Set<EntityNode> of(EntityNode programme) {
    Set<EntityNode> places = new LinkedHashSet<>();
    for (Relation relation : TO_PLACES) {
      for (EntityNode other : neighbours(programme, relation)) {
        if (other.type() == EntityType.ADMIN_DIVISION) {
          places.add(other);
        } else if (relation.predicate() != Predicate.LOCATED_IN) {
          neighbours(other, new Relation(Predicate.LOCATED_IN, true)).stream()
              .filter(place -> place.type() == EntityType.ADMIN_DIVISION)
              .forEach(places::add);
        }
      }
    }
    return places;
  }

  private List<EntityNode> neighbours(EntityNode node, Relation relation) {
    return explorer
        .neighbours(node.iri(), Neighbours.Filter.of(relation), 0, MOST)
        .map(Neighbours::nodes)
        .orElse(List.of());
  }
}
