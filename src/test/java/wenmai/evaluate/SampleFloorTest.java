package wenmai.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import wenmai.build.BuildProgress;
import wenmai.knowledge.Knowledge;

/**
 * Holds the F1 of the sample articles above {@code data/gold/floors.csv}: lines {@code name,floor},
 * where the name is an entity family, a predicate, or {@code entity} or {@code fact} for all.
 */
final class SampleFloorTest {
  private static final Path FOLDER = Path.of("data/gold");

  @Test
  void noScoreFallsBelowItsFloor() throws IOException {
    Score score =
        Evaluation.of(Gold.load(FOLDER), Knowledge.bundled(), BuildProgress.silent()).total();
    Map<String, Counts> counts = new TreeMap<>(score.entities());
    counts.putAll(score.facts());
    counts.put("entity", score.entity());
    counts.put("fact", score.fact());

    Map<String, Double> floors = floors();
    assertThat(floors).isNotEmpty();
    SoftAssertions checks = new SoftAssertions();
    floors.forEach(
        (name, floor) ->
            checks
                .assertThat(counts.getOrDefault(name, Counts.NONE).f1())
                .as("F1 of %s: %s", name, counts.getOrDefault(name, Counts.NONE))
                .isGreaterThanOrEqualTo(floor));
    checks.assertAll();
  }

  private static Map<String, Double> floors() throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve("floors.csv"));
    Map<String, Double> floors = new LinkedHashMap<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#") && !line.equals("name,floor")) {
        String[] fields = line.split(",", 2);
        floors.put(fields[0].strip(), Double.valueOf(fields[1].strip()));
      }
    }
    return floors;
  }
}
