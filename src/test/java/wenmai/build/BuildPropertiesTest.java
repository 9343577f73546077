package wenmai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.decide.Decision;
import wenmai.decide.DecisionLog;
import wenmai.decide.Editing;
import wenmai.decide.ForgottenNames;
import wenmai.decide.KnownGraph;
import wenmai.graph.ExportFormat;
import wenmai.graph.ExportScope;
import wenmai.graph.GraphExport;
import wenmai.graph.GraphStore;
import wenmai.graph.Vocabulary;
import wenmai.knowledge.Knowledge;
import wenmai.model.EntityType;

/**
 * What holds for any of the sample articles, whichever come and in whatever order; the seeds choose
 * and stand in the names of the tests.
 */
final class BuildPropertiesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled();
  private static final ReadingArchive ARCHIVE = ReadingArchive.inMemory();
  private static final GraphBuild BUILD = new GraphBuild(KNOWLEDGE, ARCHIVE);
  private static final Path SAMPLES = Path.of("data/articles").toAbsolutePath();
  private static final int CHOSEN = 8;

  private final Path folder;

  BuildPropertiesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void addingAndRemovingInAnyOrderLeavesNoTrace(long seed) throws IOException {
    Random random = new Random(seed);
    List<Path> files = chosen(random);
    List<Path> passing = files.subList(0, CHOSEN / 2);
    List<Path> staying = files.subList(CHOSEN / 2, CHOSEN);
    try (GraphStore once = GraphStore.inMemory();
        GraphStore changed = GraphStore.inMemory()) {
      build(once, staying);

      List<Path> order = new ArrayList<>(files);
      Collections.shuffle(order, random);
      for (Path file : order) {
        build(changed, List.of(file));
      }
      assertThat(changed.quads()).hasSizeGreaterThan(once.quads().size());
      for (Path file : passing) {
        Files.delete(folder.resolve(file));
      }
      BUILD.run(
          new BuildRequest(List.of(Path.of("")), folder, true), changed, BuildProgress.silent());
      assertThat(changed.quads()).isEqualTo(once.quads());

      build(changed, staying);
      assertThat(changed.quads()).as("once more").isEqualTo(once.quads());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void takingDecisionsBackInAnyOrderGivesTheGraphOfBefore(long seed) throws IOException {
    Random random = new Random(seed);
    List<Path> files = chosen(random);
    try (GraphStore store = GraphStore.inMemory()) {
      build(store, files);
      List<Quad> before = store.quads();
      DecisionLog log = DecisionLog.empty();
      for (int decisions = 0; decisions < 4; decisions++) {
        Decision decision = new KnownGraph(store).checked(anyDecision(store, random));
        log = log.with(decision, Optional.empty(), Instant.EPOCH);
        refresh(store, log);
      }
      assertThat(store.quads()).isNotEqualTo(before);

      List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4));
      Collections.shuffle(numbers, random);
      for (int number : numbers) {
        log = log.without(number, Instant.EPOCH);
      }
      refresh(store, log);
      assertThat(store.quads()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 6)
  void whatIsExportedReadsBackAsTheSameGraph(long seed) throws IOException {
    List<Path> files = chosen(new Random(seed));
    try (GraphStore store = GraphStore.inMemory()) {
      build(store, files);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      GraphExport.write(store, ExportFormat.TRIG, ExportScope.ALL, out);
      DatasetGraph read = DatasetGraphFactory.create();
      RDFParser.source(new ByteArrayInputStream(out.toByteArray())).lang(Lang.TRIG).parse(read);

      assertThat(read.stream()).containsExactlyInAnyOrderElementsOf(store.quads());
    }
  }

  /** A merge of two organisations, or a claim's rejection, or an organisation's new name. */
  private static Decision anyDecision(GraphStore store, Random random) {
    List<String> bodies = subjects(store, Vocabulary.of(EntityType.ORGANIZATION));
    List<String> claims = subjects(store, Vocabulary.CLAIM);
    Collections.shuffle(bodies, random);
    return switch (random.nextInt(3)) {
      case 0 -> Decision.Merge.of(bodies.get(0), bodies.get(1));
      case 1 -> new Decision.Reject(claims.get(random.nextInt(claims.size())));
      default -> new Decision.Rename(bodies.get(0), "新名" + random.nextInt(100));
    };
  }

  private static List<String> subjects(GraphStore store, Node type) {
    return new ArrayList<>(
        store.quads().stream()
            .filter(quad -> quad.getPredicate().equals(Vocabulary.TYPE))
            .filter(quad -> quad.getObject().equals(type))
            .map(quad -> quad.getSubject().getURI())
            .distinct()
            .toList());
  }

  private void refresh(GraphStore store, DecisionLog log) {
    new GraphBuild(KNOWLEDGE, ARCHIVE, new Editing(log, ForgottenNames.none(), false))
        .refresh(folder, store);
  }

  private void build(GraphStore store, List<Path> files) {
    BUILD.run(new BuildRequest(files, folder, false), store, BuildProgress.silent());
  }

  /** Plain text articles, copied into the folder, in a random order. */
  private List<Path> chosen(Random random) throws IOException {
    try (Stream<Path> all = Files.list(SAMPLES)) {
      List<Path> files =
          new ArrayList<>(
              all.map(Path::getFileName)
                  .filter(name -> name.toString().endsWith(".txt"))
                  .sorted()
                  .toList());
      Collections.shuffle(files, random);
      List<Path> chosen = List.copyOf(files.subList(0, CHOSEN));
      for (Path file : chosen) {
        Files.copy(SAMPLES.resolve(file), folder.resolve(file));
      }
      return chosen;
    }
  }
}
