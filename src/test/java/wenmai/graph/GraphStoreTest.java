package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.model.EntityType;

class GraphStoreTest {
  private static final List<Quad> COUNTY =
      Sample.article("county.txt", "于田县赶集", "无").division("于田县", "653226").quads();
  private static final List<Quad> FULL_NAME =
      Sample.article("full.txt", "晨光农业科技公司", "无")
          .linked(EntityType.COMPANY, "晨光农业科技公司", "c1")
          .quads();
  private static final List<Quad> SHORT_NAME =
      Sample.article("short.txt", "晨光公司", "无").linked(EntityType.COMPANY, "晨光公司", "c1").quads();

  @Test
  void keepsItsQuadsWhenReopened(@TempDir Path folder) {
    List<Quad> before;
    try (GraphStore store = GraphStore.open(folder.resolve("new/store"))) {
      store.replace(one("county.txt", COUNTY), Set.of());
      before = store.quads();
    }
    try (GraphStore store = GraphStore.openExisting(folder.resolve("new/store"))) {
      assertThat(store.quads()).isEqualTo(before).containsAll(COUNTY);
    }
  }

  @Test
  void holdsTheSameGraphWhateverTheOrderAndHowOften() {
    try (GraphStore together = GraphStore.inMemory();
        GraphStore apart = GraphStore.inMemory()) {
      SortedMap<String, List<Quad>> all = one("full.txt", FULL_NAME);
      all.put("short.txt", SHORT_NAME);
      all.put("county.txt", COUNTY);
      together.replace(all, Set.of());

      apart.replace(one("short.txt", SHORT_NAME), Set.of());
      apart.replace(one("county.txt", COUNTY), Set.of());
      apart.replace(one("full.txt", FULL_NAME), Set.of());
      apart.replace(one("short.txt", SHORT_NAME), Set.of());

      assertThat(apart.quads()).isEqualTo(together.quads());
    }
  }

  @Test
  void leavesNothingOfARemovedSource() {
    try (GraphStore store = GraphStore.inMemory()) {
      store.replace(one("full.txt", FULL_NAME), Set.of());
      List<Quad> before = store.quads();
      store.replace(one("county.txt", COUNTY), Set.of());
      store.replace(new TreeMap<>(), Set.of("county.txt"));

      assertThat(store.quads()).isEqualTo(before);
      store.replace(new TreeMap<>(), Set.of("full.txt"));
      assertThat(store.quads()).isEmpty();
    }
  }

  @Test
  void prefersTheLongestNameOfAllArticles() {
    try (GraphStore store = GraphStore.inMemory()) {
      store.replace(one("short.txt", SHORT_NAME), Set.of());
      assertThat(labels(store, "prefLabel")).containsExactly("晨光公司");

      store.replace(one("full.txt", FULL_NAME), Set.of());
      assertThat(labels(store, "prefLabel")).containsExactly("晨光农业科技公司");
      assertThat(labels(store, "altLabel")).containsExactly("晨光公司");

      store.replace(new TreeMap<>(), Set.of("full.txt"));
      assertThat(labels(store, "prefLabel")).containsExactly("晨光公司");
    }
  }

  @Test
  void remembersTheContentAndKnowledgeOfEachSource() {
    try (GraphStore store = GraphStore.inMemory()) {
      store.replace(one("county.txt", COUNTY), Set.of());

      assertThat(store.sources())
          .containsExactlyEntriesOf(
              new TreeMap<>(
                  Map.of(
                      "county.txt",
                      new StoredSource(
                          "0".repeat(64),
                          Sample.BUILD.knowledgeFingerprint(),
                          Sample.BUILD.iri()))));
    }
  }

  @Test
  void showsTheUnionAsItsDefaultGraph() {
    try (GraphStore store = GraphStore.inMemory()) {
      store.replace(one("county.txt", COUNTY), Set.of());

      int triples = store.dataset().calculateRead(() -> store.dataset().getDefaultGraph().size());
      assertThat(triples)
          .isEqualTo((int) store.quads().stream().map(Quad::asTriple).distinct().count());
    }
  }

  @Test
  void refusesAFolderThatIsNoStore(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "dear");

    assertThatThrownBy(() -> GraphStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("neither empty nor a store");
  }

  @Test
  void refusesToOpenAStoreThatWasNeverBuilt(@TempDir Path folder) {
    assertThatThrownBy(() -> GraphStore.openExisting(folder.resolve("missing")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("holds no store");
    assertThat(folder.resolve("missing")).doesNotExist();
  }

  @Test
  void refusesAStoreOfANewerLayout(@TempDir Path folder) throws IOException {
    GraphStore.open(folder).close();
    Files.writeString(folder.resolve("wenmai-store.txt"), "wenmai-store layout 9\n");

    assertThatThrownBy(() -> GraphStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer than this program");
  }

  @Test
  void takesOverAStoreOfLayout1(@TempDir Path folder) throws IOException {
    DatasetGraph database = DatabaseMgr.connectDatasetGraph(folder.resolve("tdb2").toString());
    database.executeWrite(() -> COUNTY.forEach(database::add));
    TDBInternal.expel(database);
    Files.writeString(folder.resolve("wenmai-store.txt"), "wenmai-store layout 1\n");

    try (GraphStore store = GraphStore.openExisting(folder)) {
      assertThat(store.quads()).containsExactlyInAnyOrderElementsOf(COUNTY);
    }
    assertThat(folder.resolve("tdb2")).doesNotExist();
    try (GraphStore store = GraphStore.open(folder)) {
      store.replace(one("full.txt", FULL_NAME), Set.of());
      assertThat(store.quads()).containsAll(COUNTY).containsAll(FULL_NAME);
    }
  }

  @Test
  void readersKeepTheirGenerationWhileBuildsGoOn(@TempDir Path folder) throws IOException {
    try (GraphStore build = GraphStore.open(folder)) {
      build.replace(one("county.txt", COUNTY), Set.of());
      GraphStore another = GraphStore.openExisting(folder);
      try (GraphStore reader = GraphStore.openExisting(folder)) {
        List<Quad> before = build.quads();
        build.replace(one("full.txt", FULL_NAME), Set.of());
        another.close();

        assertThat(reader.quads()).isEqualTo(before);
        assertThat(folder.resolve("generations").resolve(reader.generation())).exists();
        assertThat(GraphStore.generationInForce(folder)).isEqualTo(build.generation());
      }
      List<Quad> after = build.quads();
      build.compact();
      assertThat(build.quads()).isEqualTo(after);
      assertThat(folder.resolve("generations").toFile().list()).containsExactly(build.generation());
    }
  }

  @Test
  void refusesASecondBuildAndSaysWhoIsAtWork(@TempDir Path folder)
      throws IOException, InterruptedException {
    GraphStore.open(folder).close();
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreHolder.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    try {
      awaitLine(holder, StoreHolder.READY);
      assertThatThrownBy(() -> GraphStore.open(folder))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is being built by process " + holder.pid());
    } finally {
      holder.getOutputStream().close();
      holder.waitFor();
    }
  }

  private static void awaitLine(Process process, String wanted) throws IOException {
    try (var lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(wanted)) {
          return;
        }
      }
      throw new AssertionError("the process ended before it said " + wanted);
    }
  }

  private static List<String> labels(GraphStore store, String property) {
    return store.quads().stream()
        .filter(quad -> quad.getPredicate().getURI().equals(Vocabulary.SKOS + property))
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .toList();
  }

  private static SortedMap<String, List<Quad>> one(String path, List<Quad> quads) {
    return new TreeMap<>(Map.of(path, quads));
  }
}
