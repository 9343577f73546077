package wenmai.evaluate;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How well a graph meets the gold of one article or of many.
 *
 * @param entities by family of types, such as {@code Person}
 * @param facts by predicate, such as {@code holdsPosition}
 * @param roles of the posts found, how many bear a title of the gold
 * @param coreTypes of the aid teams, clusters and consortia of the gold, how many are typed as such
 * @param bands the facts read by the confidence they bear, as {@link ConfidenceBand} names it: how
 *     many are right and how many extra
 * @param rules the same facts by the rule that gave them
 * @param errors every difference
 */
public record Score(
    SortedMap<String, Counts> entities,
    SortedMap<String, Counts> facts,
    Ratio roles,
    Ratio coreTypes,
    SortedMap<String, Counts> bands,
    SortedMap<String, Counts> rules,
    List<ScoreError> errors) {
  public static final Score NONE =
      new Score(
          new TreeMap<>(),
          new TreeMap<>(),
          Ratio.NONE,
          Ratio.NONE,
          new TreeMap<>(),
          new TreeMap<>(),
          List.of());

  public Score {
    entities = Collections.unmodifiableSortedMap(new TreeMap<>(entities));
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    bands = Collections.unmodifiableSortedMap(new TreeMap<>(bands));
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    errors = List.copyOf(errors);
  }

  public Score plus(Score other) {
    return new Score(
        sum(entities, other.entities),
        sum(facts, other.facts),
        roles.plus(other.roles),
        coreTypes.plus(other.coreTypes),
        sum(bands, other.bands),
        sum(rules, other.rules),
        Stream.concat(errors.stream(), other.errors.stream()).toList());
  }

  private static SortedMap<String, Counts> sum(
      SortedMap<String, Counts> left, SortedMap<String, Counts> right) {
    SortedMap<String, Counts> sum = new TreeMap<>(left);
    right.forEach((name, counts) -> sum.merge(name, counts, Counts::plus));
    return sum;
  }

  /** All entities together. */
  public Counts entity() {
    return entities.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  /** All facts together. */
  public Counts fact() {
    return facts.values().stream().reduce(Counts.NONE, Counts::plus);
  }
}
