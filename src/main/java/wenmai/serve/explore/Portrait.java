package wenmai.serve.explore;

import java.util.List;
import java.util.stream.Collectors;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/** A line that tells an entity from others of its name: its posts, or what it belongs to. */
public final class Portrait {
  private static final int MOST = 2;
  private static final List<Predicate> OF_PERSONS =
      List.of(Predicate.HOLDS_POSITION, Predicate.MEMBER_OF);
  private static final List<Predicate> OF_OTHERS =
      List.of(Predicate.PART_OF, Predicate.LOCATED_IN, Predicate.DISPATCHED_BY, Predicate.SUPPORTS);

  private Portrait() {}

  /** The line, empty when nothing is known that would tell. */
  public static String line(Explorer explorer, EntityNode node) {
    List<Predicate> telling = node.type() == EntityType.PERSON ? OF_PERSONS : OF_OTHERS;
    for (Predicate predicate : telling) {
      List<Edge> edges =
          explorer
              .neighbours(node.iri(), Neighbours.Filter.of(new Relation(predicate, true)), 0, MOST)
              .map(Neighbours::edges)
              .orElse(List.of());
      if (!edges.isEmpty()) {
        return edges.stream().map(edge -> told(explorer, edge)).collect(Collectors.joining("；"));
      }
    }
    return "";
  }

  private static String told(Explorer explorer, Edge edge) {
    String other = explorer.entity(edge.object()).map(EntityNode::label).orElse("");
    if (edge.predicate() != Predicate.HOLDS_POSITION) {
      return other;
    }
    return (other + " " + String.join("、", explorer.roles(edge))).strip();
  }
}
