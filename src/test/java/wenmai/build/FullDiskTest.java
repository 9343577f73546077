package wenmai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.GraphStore;

/** A real build that the system does not let write files as large as it needs. */
class FullDiskTest {
  private static final String LIMITED = "ulimit -f 1024; exec \"$@\"";

  @Test
  void saysThatThereIsNoRoomAndLeavesTheOldGraph(@TempDir Path folder) throws Exception {
    BuildProcess.writeArticles(folder, "晨光农业科技公司位于于田县。");
    BuildProcess.run(folder);
    List<Quad> before = graph(folder);
    BuildProcess.writeArticles(folder, "晨光农业科技公司位于和田县。");

    int exit = BuildProcess.start(folder, "sh", "-c", LIMITED, "sh").waitFor();

    assertThat(Files.readString(folder.resolve("build.log"))).contains("the disk is full");
    assertThat(exit).isEqualTo(1);
    assertThat(graph(folder)).isEqualTo(before);
    assertThat(folder.resolve("store/generations").toFile().list()).hasSize(1);
    assertThat(BuildProcess.run(folder).replaced()).isPositive();
    assertThat(graph(folder)).isNotEqualTo(before);
  }

  private static List<Quad> graph(Path folder) throws IOException {
    try (GraphStore store = GraphStore.openExisting(folder.resolve("store"))) {
      return store.quads();
    }
  }
}
