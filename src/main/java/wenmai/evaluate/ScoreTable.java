package wenmai.evaluate;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** A score as lines of text. */
public final class ScoreTable {
  private ScoreTable() {}

  /** One line per entity family and predicate, then the ratios and the totals. */
  public static String of(Score score) {
    StringBuilder table = new StringBuilder();
    append(table, score.entities());
    append(table, score.facts());
    line(table, "entity", score.entity());
    line(table, "fact", score.fact());
    table.append(
        "roles right %s; core types right %s%n".formatted(score.roles(), score.coreTypes()));
    return table.toString();
  }

  private static void append(StringBuilder table, SortedMap<String, Counts> byName) {
    for (Map.Entry<String, Counts> entry : byName.entrySet()) {
      line(table, entry.getKey(), entry.getValue());
    }
  }

  private static void line(StringBuilder table, String name, Counts counts) {
    table.append(
        String.format(
            Locale.ROOT,
            "%-16s P %.3f  R %.3f  F1 %.3f  right %d  extra %d  missed %d%n",
            name,
            counts.precision(),
            counts.recall(),
            counts.f1(),
            counts.right(),
            counts.extra(),
            counts.missed()));
  }
}
