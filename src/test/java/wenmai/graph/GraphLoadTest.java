package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GraphLoadTest {
  private static final String GRAPHS =
      """
      <urn:a1> <urn:p> "一"@zh <urn:a1> .
      <urn:a1> <urn:p> "二\\n三"@zh <urn:a1> .
      <urn:a2> <urn:p> <urn:a1> <urn:a2> .
      """;

  private Path folder;
  private Path graphs;

  @BeforeEach
  void writeGraphs(@TempDir Path given) throws IOException {
    folder = given;
    graphs = Files.writeString(folder.resolve("graphs.nq"), GRAPHS);
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"NQUADS", "TRIG"})
  void takesWhatExportWrites(ExportFormat format) throws IOException {
    Path exported = folder.resolve(format == ExportFormat.TRIG ? "out.trig" : "out.nq");
    try (GraphStore first = filled("first", graphs);
        OutputStream out = Files.newOutputStream(exported)) {
      GraphExport.write(first, format, ExportScope.ALL, out);
      try (GraphStore second = filled("second", exported)) {
        assertThat(second.quads()).hasSize(3).isEqualTo(first.quads());
      }
    }
  }

  @Test
  void takesPackedFilesAndEachQuadOnce() throws IOException {
    Path packed = folder.resolve("graphs.nq.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(graphs, out);
    }
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      assertThat(GraphLoad.fill(store, List.of(graphs, packed))).isEqualTo(6);
      assertThat(store.quads()).hasSize(3);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "broken.nq, <urn:s> <urn:p> \"x <urn:g> ., broken.nq: [line: 1",
    "outside.nq, <urn:s> <urn:p> <urn:o> ., no named graph",
    "outside.trig, <urn:s> <urn:p> <urn:o> ., no named graph",
    "graph.unknown, <urn:s> <urn:p> <urn:o> <urn:g> ., graph.unknown"
  })
  void leavesTheStoreAsItWasWhenAFileCannotBeRead(String name, String text, String told)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    try (GraphStore store = filled("store", graphs)) {
      List<?> before = store.quads();

      assertThatThrownBy(() -> GraphLoad.fill(store, List.of(graphs, file)))
          .isInstanceOf(UnloadableException.class)
          .hasMessageContaining(told);
      assertThatThrownBy(() -> GraphLoad.fill(store, List.of(folder.resolve("none.nq"))))
          .isInstanceOf(UnloadableException.class);
      assertThat(store.quads()).isEqualTo(before);
    }
  }

  private GraphStore filled(String name, Path file) {
    GraphStore store = GraphStore.open(folder.resolve(name));
    GraphLoad.fill(store, List.of(file));
    return store;
  }
}
