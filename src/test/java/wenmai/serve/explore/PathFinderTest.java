package wenmai.serve.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

class PathFinderTest {
  private static final int NODES = 14;
  private static final int HOPS = 6;
  private static final int COUNT = 8;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void findsTheShortestWaysThatTryingAllWaysFinds(long seed) {
    FactGraph graph = random(new Random(seed));
    List<Integer> lengths = new ArrayList<>();
    tryAll(graph, new ArrayDeque<>(List.of(0)), lengths);
    List<Integer> shortest = lengths.stream().sorted().limit(COUNT).toList();

    Paths found = new PathFinder(graph, HOPS, COUNT, Set.of(), () -> false).find(0, NODES - 1);

    assertThat(found.paths()).extracting(path -> path.edges().size()).isEqualTo(shortest);
    assertThat(found.paths()).doesNotHaveDuplicates();
    assertThat(found.paths())
        .allSatisfy(
            path -> {
              assertThat(path.nodes()).doesNotHaveDuplicates();
              assertThat(path.nodes().get(0)).isEqualTo(graph.node(0));
              assertThat(path.nodes().get(path.nodes().size() - 1))
                  .isEqualTo(graph.node(NODES - 1));
            });
  }

  @Test
  void endsWithWhatItHasWhenItIsToldTo() {
    FactGraph graph = complete(60);

    Paths found = new PathFinder(graph, 8, 1_000, Set.of(), () -> true).find(0, 59);

    assertThat(found.complete()).isFalse();
    assertThat(found.paths()).isNotEmpty();
    assertThat(found.paths().get(0).edges()).hasSize(1);
  }

  /** The lengths of all ways without loops, counting parallel facts as one. */
  private static void tryAll(FactGraph graph, Deque<Integer> way, List<Integer> lengths) {
    int last = way.getLast();
    if (last == NODES - 1) {
      lengths.add(way.size() - 1);
      return;
    }
    if (way.size() > HOPS) {
      return;
    }
    Set<Integer> tried = new HashSet<>();
    for (int place = graph.start(last); place < graph.start(last + 1); place++) {
      int neighbour = graph.neighbour(place);
      if (!way.contains(neighbour) && tried.add(neighbour)) {
        way.addLast(neighbour);
        tryAll(graph, way, lengths);
        way.removeLast();
      }
    }
  }

  private static List<EntityNode> nodes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "urn:%03d".formatted(i))
        .map(iri -> new EntityNode(iri, iri, List.of(), EntityType.PLACE, 0, 0))
        .toList();
  }

  /** Every node beside every other. */
  private static FactGraph complete(int count) {
    long[] pairs =
        IntStream.range(0, count * count)
            .filter(i -> i / count < i % count)
            .mapToLong(i -> FactGraph.pair(i / count, i % count))
            .toArray();
    return new FactGraph(nodes(count), new TreeMap<>(Map.of(Predicate.PART_OF, pairs)));
  }

  private static FactGraph random(Random random) {
    List<EntityNode> nodes = nodes(NODES);
    TreeMap<Predicate, long[]> facts = new TreeMap<>();
    for (Predicate predicate : List.of(Predicate.PART_OF, Predicate.LEADS)) {
      facts.put(
          predicate,
          IntStream.range(0, 14)
              .mapToLong(i -> FactGraph.pair(random.nextInt(NODES), random.nextInt(NODES)))
              .sorted()
              .distinct()
              .toArray());
    }
    return new FactGraph(nodes, facts);
  }
}
