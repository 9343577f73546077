package wenmai.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wenmai.build.BuildProgress;
import wenmai.graph.GraphStore;
import wenmai.knowledge.Knowledge;
import wenmai.serve.GraphServer;
import wenmai.serve.ServerSettings;

/** Holds this room to the shared scorer, which asks a real server over HTTP. */
@Tag("shared")
final class SharedGoldTest {
  private static final Path SHARED = Path.of("../shared");
  private static final double PRINTED = 1e-9;
  private static final double ENTITY_FLOOR = 0.92;
  private static final double FACT_FLOOR = 0.83;

  @Test
  void agreesWithTheSharedScorerOverHttp() throws IOException, InterruptedException {
    Gold gold = Gold.load(SHARED.resolve("gold"));
    try (GraphStore store = GraphStore.inMemory()) {
      Evaluation.build(gold, store, Knowledge.bundled(), BuildProgress.silent());
      Score score = Evaluation.of(gold, store).total();
      JsonObject shared = scoreOverHttp(store);

      assertAgrees(score.entity(), shared.getAsJsonArray("entity"));
      assertAgrees(score.fact(), shared.getAsJsonArray("fact"));
      assertAgrees(score.roles(), shared.getAsJsonArray("role"));
      assertAgrees(score.coreTypes(), shared.getAsJsonArray("core_type"));
      shared
          .getAsJsonObject("by_entity")
          .asMap()
          .forEach(
              (name, value) ->
                  assertAgrees(
                      score.entities().getOrDefault(name, Counts.NONE),
                      value.getAsJsonArray().get(0).getAsJsonArray()));
      shared
          .getAsJsonObject("by_fact")
          .asMap()
          .forEach(
              (name, value) ->
                  assertAgrees(
                      score.facts().getOrDefault(name, Counts.NONE),
                      value.getAsJsonArray().get(0).getAsJsonArray()));
    }
  }

  @Test
  void readsTheSharedPagesAboveTheFloors() throws IOException {
    Score score =
        Evaluation.of(
                Gold.load(SHARED.resolve("gold")), Knowledge.bundled(), BuildProgress.silent())
            .total();

    assertThat(score.entity().f1()).isGreaterThanOrEqualTo(ENTITY_FLOOR);
    assertThat(score.fact().f1()).isGreaterThanOrEqualTo(FACT_FLOOR);
  }

  private static JsonObject scoreOverHttp(GraphStore store)
      throws IOException, InterruptedException {
    try (GraphServer server =
        GraphServer.start(
            store.dataset(), Knowledge.bundled(), ServerSettings.standard().withPort(0))) {
      Process process =
          new ProcessBuilder(
                  "python3",
                  SHARED.resolve("score.py").toString(),
                  server.address().resolve("sparql").toString(),
                  SHARED.resolve("gold").toString(),
                  "--json")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isZero();
      return JsonParser.parseString(json).getAsJsonObject();
    }
  }

  private static void assertAgrees(Counts counts, JsonArray precisionRecallF1) {
    assertThat(counts.precision())
        .isCloseTo(precisionRecallF1.get(0).getAsDouble(), within(PRINTED));
    assertThat(counts.recall()).isCloseTo(precisionRecallF1.get(1).getAsDouble(), within(PRINTED));
  }

  private static void assertAgrees(Ratio ratio, JsonArray partAndWhole) {
    assertThat(ratio)
        .isEqualTo(new Ratio(partAndWhole.get(0).getAsInt(), partAndWhole.get(1).getAsInt()));
  }
}
