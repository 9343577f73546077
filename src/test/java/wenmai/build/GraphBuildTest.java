package wenmai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.ExportFormat;
import wenmai.graph.ExportScope;
import wenmai.graph.GraphExport;
import wenmai.graph.GraphStore;
import wenmai.knowledge.Knowledge;
import wenmai.source.BadFileZoo;

final class GraphBuildTest {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled();
  private static final Path ROOT = Path.of("articles");

  private final Path folder;

  GraphBuildTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectory(folder.resolve(ROOT));
    write("a.txt", "于田县修渠\n于田县与皮山县合修的水渠近日通水。\n");
    write("b.txt", "和田地区办学\n和田地区在于田县新办了一所学校。\n");
  }

  @Test
  void skipsUnchangedFiles() {
    try (GraphStore store = GraphStore.inMemory()) {
      BuildReport first = build(store, ROOT);
      List<String> graph = export(store);
      BuildReport second = build(store, ROOT);

      assertThat(first.read()).isEqualTo(2);
      assertThat(first.added()).isEqualTo(2);
      assertThat(second.read()).isZero();
      assertThat(second.skipped()).isEqualTo(2);
      assertThat(second.added() + second.replaced() + second.removed()).isZero();
      assertThat(second.facts()).isEqualTo(first.facts());
      assertThat(export(store)).isEqualTo(graph);
    }
  }

  @Test
  void makesTheSameGraphInOneBuildOrInMany() {
    try (GraphStore one = GraphStore.inMemory();
        GraphStore many = GraphStore.inMemory()) {
      new GraphBuild(KNOWLEDGE, ReadingArchive.inMemory())
          .run(request(false, ROOT), one, BuildProgress.silent());
      build(many, ROOT.resolve("b.txt"));
      build(many, ROOT.resolve("a.txt"));

      assertThat(export(many)).isEqualTo(export(one));
    }
  }

  @Test
  void replacesOnlyChangedFiles() throws IOException {
    try (GraphStore store = GraphStore.inMemory()) {
      build(store, ROOT);
      write("a.txt", "皮山县修路\n皮山县新修的公路近日通车。\n");
      BuildReport report = build(store, ROOT);

      assertThat(report.read()).isEqualTo(1);
      assertThat(report.replaced()).isEqualTo(1);
      assertThat(store.sources()).hasSize(2);
    }
  }

  @Test
  void buildsTheRestOfAFolderOfBadFiles() throws IOException {
    Path zoo = Files.createDirectory(folder.resolve("zoo"));
    BadFileZoo files = BadFileZoo.writeTo(zoo);
    try (GraphStore store = GraphStore.inMemory()) {
      BuildReport report = build(store, Path.of("zoo"));

      assertThat(report.read()).isGreaterThanOrEqualTo(files.good().size());
      assertThat(report.rejected().size()).isGreaterThanOrEqualTo(files.bad().size());
      assertThat(report.rejected()).allSatisfy(file -> assertThat(file.detail()).isNotBlank());
      assertThat(store.sources()).hasSize(report.added());
    }
  }

  @Test
  void readsAgainWhenTheArchiveIsDamaged() throws IOException {
    try (GraphStore store = GraphStore.inMemory()) {
      build(store, ROOT);
      List<String> graph = export(store);
      for (Path file : archived()) {
        Files.writeString(file, "{\"version\":2,\"readings\":[{}");
      }
      BuildReport report = build(store, ROOT);

      assertThat(report.read()).isEqualTo(2);
      assertThat(report.replaced()).isZero();
      assertThat(export(store)).isEqualTo(graph);
    }
  }

  @Test
  void recallsStoredFilesThatItWasNotAskedToRead() throws IOException {
    try (GraphStore store = GraphStore.inMemory()) {
      BuildReport both = build(store, ROOT);
      for (Path file : archived()) {
        Files.delete(file);
      }
      BuildReport report = build(store, ROOT.resolve("a.txt"));

      assertThat(report.articles()).isEqualTo(both.articles());
      assertThat(report.entities()).isEqualTo(both.entities());
    }
  }

  @Test
  void keepsTheGraphOfAFileThatCanNoLongerBeRead() throws IOException {
    try (GraphStore store = GraphStore.inMemory()) {
      build(store, ROOT);
      List<String> graph = export(store);
      write("a.txt", "");
      BuildReport report = build(store, ROOT);

      assertThat(report.rejected()).extracting("path").containsExactly("articles/a.txt");
      assertThat(export(store)).isEqualTo(graph);
    }
  }

  @Test
  void keepsVanishedFilesUnlessPruned() throws IOException {
    try (GraphStore store = GraphStore.inMemory()) {
      build(store, ROOT);
      Files.delete(folder.resolve("articles/b.txt"));

      assertThat(build(store, ROOT).removed()).isZero();
      assertThat(store.sources()).hasSize(2);
      assertThat(run(request(true, ROOT), store).removed()).isEqualTo(1);
      assertThat(store.sources()).containsOnlyKeys("articles/a.txt");
    }
  }

  @Test
  void prunesNothingWhenTheWholeFolderIsGone() throws IOException {
    try (GraphStore store = GraphStore.inMemory()) {
      build(store, ROOT);
      Files.move(folder.resolve(ROOT), folder.resolve("elsewhere"));
      BuildReport report = run(request(true, ROOT), store);

      assertThat(report.removed()).isZero();
      assertThat(report.rejected()).hasSize(1);
    }
  }

  @Test
  void tellsProgressFileByFile() {
    List<String> heard = new ArrayList<>();
    try (GraphStore store = GraphStore.inMemory()) {
      new GraphBuild(KNOWLEDGE, ReadingArchive.inMemory())
          .run(
              request(false, ROOT),
              store,
              (done, total, path) -> heard.add(done + "/" + total + " " + path));
    }
    assertThat(heard).containsExactly("1/2 articles/a.txt", "2/2 articles/b.txt");
  }

  private BuildReport build(GraphStore store, Path root) {
    return run(request(false, root), store);
  }

  private BuildReport run(BuildRequest request, GraphStore store) {
    return new GraphBuild(KNOWLEDGE, new FolderArchive(folder.resolve("readings")))
        .run(request, store, BuildProgress.silent());
  }

  private BuildRequest request(boolean prune, Path root) {
    return new BuildRequest(List.of(root), folder, prune);
  }

  private List<Path> archived() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("readings"))) {
      return files.toList();
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(ROOT).resolve(name), text);
  }

  private static List<String> export(GraphStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphExport.write(store, ExportFormat.NQUADS, ExportScope.ALL, out);
    return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }
}
