package wenmai.evaluate;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.SortedMap;

/** A score as JSON, without its errors. */
public final class ScoreJson {
  private ScoreJson() {}

  /** {@code {"entity":…,"fact":…,"roles":[part,whole],"coreTypes":…,"entities":…,"facts":…}}. */
  public static JsonObject of(Score score) {
    JsonObject json = new JsonObject();
    json.add("entity", counts(score.entity()));
    json.add("fact", counts(score.fact()));
    json.add("roles", ratio(score.roles()));
    json.add("coreTypes", ratio(score.coreTypes()));
    json.add("entities", byName(score.entities()));
    json.add("facts", byName(score.facts()));
    json.add("confidence", byName(score.bands()));
    return json;
  }

  /** The score of an evaluation, indented; with one more member, {@code newspapers}, if asked. */
  public static String text(Evaluation evaluation, boolean byNewspaper) {
    JsonObject json = of(evaluation.total());
    json.add("linking", counts(evaluation.linking()));
    if (byNewspaper) {
      JsonObject newspapers = new JsonObject();
      evaluation.byNewspaper().forEach((name, score) -> newspapers.add(name, of(score)));
      json.add("newspapers", newspapers);
    }
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json);
  }

  /** The shares of a layout evaluation, each 0 to 1, indented. */
  public static String text(LayoutEvaluation evaluation) {
    JsonObject json = shares(evaluation.total());
    JsonObject pages = new JsonObject();
    evaluation.byPage().forEach((page, score) -> pages.add(page, shares(score)));
    json.add("pages", pages);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json);
  }

  private static JsonObject shares(LayoutScore score) {
    JsonObject json = new JsonObject();
    json.addProperty("paragraphs", score.paragraphs().share());
    json.addProperty("titles", score.titles().share());
    json.addProperty("bylines", score.bylines().share());
    return json;
  }

  private static JsonObject byName(SortedMap<String, Counts> counts) {
    JsonObject json = new JsonObject();
    counts.forEach((name, count) -> json.add(name, counts(count)));
    return json;
  }

  private static JsonObject counts(Counts counts) {
    JsonObject json = new JsonObject();
    json.addProperty("precision", counts.precision());
    json.addProperty("recall", counts.recall());
    json.addProperty("f1", counts.f1());
    json.addProperty("right", counts.right());
    json.addProperty("extra", counts.extra());
    json.addProperty("missed", counts.missed());
    return json;
  }

  private static JsonArray ratio(Ratio ratio) {
    JsonArray array = new JsonArray();
    array.add(ratio.part());
    array.add(ratio.whole());
    return array;
  }
}
