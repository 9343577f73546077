package wenmai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.GraphStore;

/**
 * Builds whose process is killed at random moments of each of its stages.
 *
 * <p>{@code -Dwenmai.kills=30} kills 30 first builds and 30 replacing ones, instead of 3 each.
 */
class KilledBuildTest {
  private static final int KILLS = Integer.getInteger("wenmai.kills", 3);
  private static final int KILLED = 128 + 9;
  private static final long SEED = 20261128;
  private static final String OLD = "晨光农业科技公司位于于田县。";
  private static final String NEW = "晨光农业科技公司位于和田县。";

  private static List<Quad> oldGraph;
  private static List<Quad> newGraph;

  /** Where in a build it is killed, told by what its store's folder shows. */
  private enum Stage {
    READING("readings", 150),
    WRITING("generations", 400),
    SWITCHING("current", 30),
    TIDYING("current", 3);

    private final String sign;
    private final int longestMillis;

    Stage(String sign, int longestMillis) {
      this.sign = sign;
      this.longestMillis = longestMillis;
    }
  }

  @BeforeAll
  static void buildUndisturbed(@TempDir Path base) throws IOException {
    BuildProcess.writeArticles(base, OLD);
    BuildProcess.run(base);
    oldGraph = graph(base);
    Path other = Files.createDirectory(base.resolve("other"));
    BuildProcess.writeArticles(other, NEW);
    BuildProcess.run(other);
    newGraph = graph(other);
    assertThat(oldGraph).isNotEmpty().isNotEqualTo(newGraph);
  }

  @Test
  void leavesNothingOrAllOfAFirstBuild(@TempDir Path folder) throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < KILLS; i++) {
      Path place = Files.createDirectory(folder.resolve("first-" + i));
      BuildProcess.writeArticles(place, NEW);

      kill(place, stage(i), random);

      assertThat(graph(place)).isIn(List.of(), newGraph);
      assertFinishes(place);
    }
  }

  @Test
  void leavesTheOldGraphOrTheNewWhenArticlesAreReplaced(@TempDir Path folder) throws Exception {
    Random random = new Random(SEED + 1);
    for (int i = 0; i < KILLS; i++) {
      Path place = Files.createDirectory(folder.resolve("replace-" + i));
      BuildProcess.writeArticles(place, OLD);
      BuildProcess.run(place);
      BuildProcess.writeArticles(place, NEW);

      kill(place, stage(i + 1), random);

      assertThat(graph(place)).isIn(oldGraph, newGraph);
      assertFinishes(place);
    }
  }

  private static Stage stage(int number) {
    return Stage.values()[number % Stage.values().length];
  }

  private static void kill(Path place, Stage stage, Random random) throws Exception {
    Path sign = place.resolve("store").resolve(stage.sign);
    String before = state(sign);
    Process build = BuildProcess.start(place);
    while (build.isAlive() && state(sign).equals(before)) {
      LockSupport.parkNanos(200_000);
    }
    LockSupport.parkNanos(random.nextInt(stage.longestMillis * 1_000_000));
    int exit = build.destroyForcibly().waitFor();
    assertThat(exit).as(Files.readString(place.resolve("build.log"))).isIn(0, KILLED);
    assertThat(state(sign)).isNotEqualTo(before);
  }

  /** What a file says, or which files are in a folder. */
  private static String state(Path sign) throws IOException {
    if (Files.isRegularFile(sign)) {
      return Files.readString(sign);
    }
    if (!Files.isDirectory(sign)) {
      return "";
    }
    try (Stream<Path> files = Files.list(sign)) {
      return String.join(" ", files.map(Path::toString).sorted().toList());
    }
  }

  private static void assertFinishes(Path place) throws IOException {
    BuildProcess.run(place);
    assertThat(graph(place)).isEqualTo(newGraph);
    assertThat(state(place.resolve("store/readings"))).doesNotContain(".tmp");
    try (Stream<Path> generations = Files.list(place.resolve("store/generations"))) {
      assertThat(generations).hasSize(1);
    }
  }

  /** The sorted quads of the store; none when the build was killed before there was a store. */
  private static List<Quad> graph(Path place) {
    if (!Files.exists(place.resolve("store/wenmai-store.txt"))) {
      return List.of();
    }
    try (GraphStore store = GraphStore.openExisting(place.resolve("store"))) {
      return store.quads();
    }
  }
}
