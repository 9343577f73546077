package wenmai.serve.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/**
 * A page of the facts that join an entity to others.
 *
 * @param center the entity
 * @param total how many facts pass the filter
 * @param relations how many facts it has in all, by relation
 * @param nodes the entities at the far ends of this page, each once, in the order of the facts
 * @param edges the facts of this page
 * @param next where the next page starts, if there is one
 */
public record Neighbours(
    EntityNode center,
    int total,
    SortedMap<Relation, Integer> relations,
    List<EntityNode> nodes,
    List<Edge> edges,
    Optional<Integer> next) {
  public Neighbours {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * Which facts to show.
   *
   * @param predicates of these predicates only, unless there are none
   * @param outgoing only those of which the entity is the subject, or is not
   * @param type only those whose far end is of this class or below it
   */
  public record Filter(
      Set<Predicate> predicates, Optional<Boolean> outgoing, Optional<EntityType> type) {
    public Filter {
      predicates = Set.copyOf(predicates);
    }

    /** No filter. */
    public static Filter none() {
      return new Filter(Set.of(), Optional.empty(), Optional.empty());
    }

    /** The facts of a relation. */
    public static Filter of(Relation relation) {
      return new Filter(
          Set.of(relation.predicate()), Optional.of(relation.outgoing()), Optional.empty());
    }

    private boolean passes(Relation relation, EntityNode neighbour) {
      return (predicates.isEmpty() || predicates.contains(relation.predicate()))
          && outgoing.map(wanted -> wanted == relation.outgoing()).orElse(true)
          && type.map(neighbour.type()::isA).orElse(true);
    }
  }

  /**
   * The facts of an entity from the {@code offset}th on that pass a filter.
   *
   * @param limit at most so many
   */
  static Neighbours of(FactGraph graph, int number, Filter filter, int offset, int limit) {
    List<Integer> places = new ArrayList<>();
    for (int place = graph.start(number); place < graph.start(number + 1); place++) {
      if (filter.passes(Relation.of(graph.relation(place)), graph.node(graph.neighbour(place)))) {
        places.add(place);
      }
    }
    int from = Math.min(offset, places.size());
    int to = (int) Math.min((long) from + limit, places.size());
    List<Integer> shown = places.subList(from, to);
    return new Neighbours(
        graph.node(number),
        places.size(),
        graph.relations(number),
        shown.stream().map(graph::neighbour).distinct().map(graph::node).toList(),
        shown.stream().map(place -> graph.edge(number, place)).distinct().toList(),
        to < places.size() ? Optional.of(to) : Optional.empty());
  }
}
