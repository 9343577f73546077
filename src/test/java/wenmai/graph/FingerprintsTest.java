package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.serve.explore.SyntheticGraph;

class FingerprintsTest {
  private static final String ONE = SyntheticGraph.path(1);
  private static final String TWO = SyntheticGraph.path(2);

  private final Path folder;

  FingerprintsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void leavesOutPathsWithLineBreaks() throws IOException {
    Fingerprints.write(folder, Map.of("a folder/报道 1.txt", "f1", "two\nlines.txt", "f2"));

    assertThat(Fingerprints.read(folder)).containsExactly(Map.entry("a folder/报道 1.txt", "f1"));
  }

  @Test
  void stayWithTheirGraphUntilItIsWrittenAnewWithoutThem() {
    try (GraphStore store = GraphStore.open(folder)) {
      assertThat(store.fingerprints()).isEmpty();

      write(store, ONE, Map.of(ONE, "f1"));
      assertThat(store.fingerprints()).isEqualTo(Map.of(ONE, "f1"));

      write(store, TWO, Map.of(ONE, "f1", TWO, "f2"));
      assertThat(store.fingerprints()).isEqualTo(Map.of(ONE, "f1", TWO, "f2"));

      store.compact();
      assertThat(store.fingerprints()).isEqualTo(Map.of(ONE, "f1", TWO, "f2"));

      store.expunge(Set.of(), Set.of("名字"));
      assertThat(store.fingerprints()).isEmpty();
    }
  }

  private static void write(GraphStore store, String path, Map<String, String> fingerprints) {
    SortedMap<String, List<Quad>> articles = new TreeMap<>();
    articles.put(path, new SyntheticGraph(10, 5).article(path.equals(ONE) ? 1 : 2));
    store.replace(
        articles.keySet(), at -> articles.getOrDefault(at, List.of()), Set.of(), fingerprints);
  }
}
