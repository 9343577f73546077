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
    return table.append(ofBands(score.bands())).toString();
  }

  /** The precision of facts by the band of their confidence, a line each. */
  public static String ofBands(SortedMap<String, Counts> bands) {
    StringBuilder table = new StringBuilder();
    bands.forEach(
        (band, counts) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "confidence %s  P %.3f  right %d  extra %d%n",
                    band,
                    counts.precision(),
                    counts.right(),
                    counts.extra())));
    return table.toString();
  }

  /** The scores of all newspapers together, then how well entities are linked across articles. */
  public static String of(Evaluation evaluation) {
    StringBuilder table = new StringBuilder(of(evaluation.total()));
    line(table, "linking", evaluation.linking());
    return table.toString();
  }

  /** One line per page, then one for all. */
  public static String of(LayoutEvaluation evaluation) {
    StringBuilder table = new StringBuilder();
    evaluation.byPage().forEach((page, score) -> line(table, page, score));
    line(table, "all", evaluation.total());
    return table.toString();
  }

  private static void line(StringBuilder table, String name, LayoutScore score) {
    table.append(
        String.format(
            Locale.ROOT,
            "%-8s paragraphs %s %.3f  titles %s %.3f  bylines %s %.3f%n",
            name,
            score.paragraphs(),
            score.paragraphs().share(),
            score.titles(),
            score.titles().share(),
            score.bylines(),
            score.bylines().share()));
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
