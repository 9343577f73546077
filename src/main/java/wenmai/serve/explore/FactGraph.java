package wenmai.serve.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import wenmai.model.Predicate;

/**
 * The entities of a store and the facts that join them, as adjacency lists in memory.
 *
 * <p>Entities are numbered in the order of their IRIs. The neighbours of an entity stand in the
 * order of the relations, within a relation the most mentioned first. Each fact takes ten bytes.
 * Safe for concurrent use.
 */
public final class FactGraph {
  private final List<EntityNode> nodes;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] starts;
  private final int[] neighbours;
  private final byte[] relations;

  /**
   * A graph.
   *
   * @param nodes the entities, sorted by IRI, with their degrees still to be counted
   * @param facts the facts of each predicate, a fact as {@code subject << 32 | object} by numbers,
   *     none twice
   */
  FactGraph(List<EntityNode> nodes, SortedMap<Predicate, long[]> facts) {
    int[] degrees = new int[nodes.size()];
    for (long[] pairs : facts.values()) {
      for (long pair : pairs) {
        degrees[subject(pair)]++;
        degrees[object(pair)]++;
      }
    }
    this.starts = new int[nodes.size() + 1];
    List<EntityNode> counted = new ArrayList<>(nodes.size());
    for (int i = 0; i < degrees.length; i++) {
      starts[i + 1] = starts[i] + degrees[i];
      counted.add(nodes.get(i).withDegree(degrees[i]));
      numbers.put(nodes.get(i).iri(), i);
    }
    this.nodes = Collections.unmodifiableList(counted);
    this.neighbours = new int[starts[degrees.length]];
    this.relations = new byte[neighbours.length];
    fill(facts);
  }

  private void fill(SortedMap<Predicate, long[]> facts) {
    int[] ranked = mostMentionedFirst();
    int[] ranks = new int[ranked.length];
    for (int rank = 0; rank < ranked.length; rank++) {
      ranks[ranked[rank]] = rank;
    }
    int[] next = starts.clone();
    facts.forEach(
        (predicate, pairs) -> {
          for (boolean outgoing : new boolean[] {true, false}) {
            byte code = (byte) new Relation(predicate, outgoing).code();
            long[] ordered =
                Arrays.stream(pairs)
                    .map(pair -> outgoing ? pair : pair(object(pair), subject(pair)))
                    .map(pair -> pair(subject(pair), ranks[object(pair)]))
                    .sorted()
                    .toArray();
            for (long pair : ordered) {
              int at = next[subject(pair)]++;
              neighbours[at] = ranked[object(pair)];
              relations[at] = code;
            }
          }
        });
  }

  private int[] mostMentionedFirst() {
    return IntStream.range(0, nodes.size())
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer number) -> -nodes.get(number).mentions())
                .thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  static long pair(int subject, int object) {
    return (long) subject << Integer.SIZE | Integer.toUnsignedLong(object);
  }

  private static int subject(long pair) {
    return (int) (pair >> Integer.SIZE);
  }

  private static int object(long pair) {
    return (int) pair;
  }

  /** How many facts join entities. */
  public int size() {
    return neighbours.length / 2;
  }

  /** All entities, in the order of their numbers. */
  public List<EntityNode> nodes() {
    return nodes;
  }

  /** The entity of a number. */
  public EntityNode node(int number) {
    return nodes.get(number);
  }

  /** The number of the entity of an IRI, if there is one. */
  public OptionalInt number(String iri) {
    Integer number = numbers.get(iri);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** The place of an entity's first neighbour; the last stands before {@code start(number + 1)}. */
  int start(int number) {
    return starts[number];
  }

  /** The number of the neighbour at a place. */
  int neighbour(int place) {
    return neighbours[place];
  }

  /** The code of the relation to the neighbour at a place, see {@link Relation#code()}. */
  int relation(int place) {
    return relations[place];
  }

  /** How many facts join an entity to others, by relation. */
  public SortedMap<Relation, Integer> relations(int number) {
    SortedMap<Relation, Integer> counts = new TreeMap<>();
    for (int place = starts[number]; place < starts[number + 1]; place++) {
      counts.merge(Relation.of(relations[place]), 1, Integer::sum);
    }
    return Collections.unmodifiableSortedMap(counts);
  }

  /** How many facts there are of a predicate. */
  int count(Predicate predicate) {
    int code = new Relation(predicate, true).code();
    return (int) IntStream.range(0, relations.length).filter(i -> relations[i] == code).count();
  }

  /** The fact at a place of an entity's neighbours. */
  Edge edge(int number, int place) {
    Relation relation = Relation.of(relations[place]);
    String here = nodes.get(number).iri();
    String there = nodes.get(neighbours[place]).iri();
    return relation.outgoing()
        ? new Edge(here, relation.predicate(), there)
        : new Edge(there, relation.predicate(), here);
  }
}
