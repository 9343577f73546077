package wenmai.serve.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import wenmai.model.Predicate;

/**
 * The shortest ways between two entities, without loops.
 *
 * <p>Breadth first from both ends over half the hops each tells whether they meet, and how far an
 * entity is from the far end at least; ways from the near end are then continued the most promising
 * first (A*), so that they are found in the order of their length. Among ways of one length those
 * over less connected entities come first: they say more. Between two entities on a way only one
 * fact counts.
 */
final class PathFinder {
  private static final int MOST_STEPS = 400_000;
  private static final int STEPS_BETWEEN_QUESTIONS = 1024;

  private final FactGraph graph;
  private final boolean[] left = new boolean[2 * Predicate.values().length];
  private final int hops;
  private final int count;
  private final BooleanSupplier isToEnd;

  /**
   * A search.
   *
   * @param hops the most facts on a way
   * @param count the most ways
   * @param without predicates that no way may use
   * @param isToEnd asked now and then whether the search is to end with what it has
   */
  PathFinder(
      FactGraph graph, int hops, int count, Set<Predicate> without, BooleanSupplier isToEnd) {
    this.graph = graph;
    this.hops = hops;
    this.count = count;
    this.isToEnd = isToEnd;
    without.forEach(
        predicate -> {
          left[new Relation(predicate, true).code()] = true;
          left[new Relation(predicate, false).code()] = true;
        });
  }

  /** A way so far, from its last entity back to the first. */
  private record Way(
      @Nullable Way before, int node, int place, int length, double weight, int least) {
    boolean holds(int other) {
      for (Way way = this; way != null; way = way.before) {
        if (way.node == other) {
          return true;
        }
      }
      return false;
    }
  }

  Paths find(int from, int to) {
    int half = (hops + 1) / 2;
    Map<Integer, Integer> distances = distances(to, half);
    if (Collections.disjoint(distances(from, hops - half).keySet(), distances.keySet())) {
      return new Paths(List.of(), true);
    }
    PriorityQueue<Way> open =
        new PriorityQueue<>(
            Comparator.comparingInt(Way::least)
                .thenComparingDouble(Way::weight)
                .thenComparing(Comparator.comparingInt(Way::length).reversed())
                .thenComparingInt(Way::node));
    open.add(new Way(null, from, -1, 0, 0, 0));
    List<FactPath> found = new ArrayList<>();
    int steps = 0;
    while (!open.isEmpty() && found.size() < count) {
      Way way = open.poll();
      if (way.node == to) {
        found.add(path(way));
        continue;
      }
      Map<Integer, Integer> firstPlaces = new HashMap<>();
      for (int place = graph.start(way.node); place < graph.start(way.node + 1); place++) {
        int neighbour = graph.neighbour(place);
        int least = way.length + 1 + distances.getOrDefault(neighbour, half + 1);
        if (!left[graph.relation(place)]
            && least <= hops
            && !way.holds(neighbour)
            && firstPlaces.putIfAbsent(neighbour, place) == null) {
          double weight = way.weight + Math.log1p(graph.node(neighbour).degree());
          open.add(new Way(way, neighbour, place, way.length + 1, weight, least));
        }
        if (++steps > MOST_STEPS || isAtAnEnd(steps)) {
          return new Paths(found, false);
        }
      }
    }
    return new Paths(found, true);
  }

  private boolean isAtAnEnd(int steps) {
    return steps % STEPS_BETWEEN_QUESTIONS == 0 && isToEnd.getAsBoolean();
  }

  private Map<Integer, Integer> distances(int to, int depth) {
    Map<Integer, Integer> distances = new HashMap<>(Map.of(to, 0));
    Deque<Integer> open = new ArrayDeque<>(List.of(to));
    while (!open.isEmpty()) {
      int node = open.remove();
      int next = distances.getOrDefault(node, 0) + 1;
      for (int place = graph.start(node); next <= depth && place < graph.start(node + 1); place++) {
        if (!left[graph.relation(place)]
            && distances.putIfAbsent(graph.neighbour(place), next) == null) {
          open.add(graph.neighbour(place));
        }
      }
    }
    return distances;
  }

  private FactPath path(Way end) {
    List<EntityNode> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (Optional<Way> way = Optional.of(end); way.isPresent(); ) {
      Way at = way.get();
      nodes.add(graph.node(at.node));
      Optional<Way> before = Optional.ofNullable(at.before);
      before.ifPresent(earlier -> edges.add(graph.edge(earlier.node, at.place)));
      way = before;
    }
    Collections.reverse(nodes);
    Collections.reverse(edges);
    return new FactPath(nodes, edges);
  }
}
