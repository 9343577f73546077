package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.serve.explore.SyntheticGraph;

class BulkLoadTest {
  private static final int ARTICLES = 60;

  private final Path folder;

  BulkLoadTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void writesTheGraphThatOneTransactionWrites() {
    try (GraphStore onDisk = GraphStore.open(folder);
        GraphStore inMemory = GraphStore.inMemory()) {
      onDisk.replace(articles(0, ARTICLES), Set.of());
      inMemory.replace(articles(0, ARTICLES), Set.of());

      assertThat(onDisk.quads()).isEqualTo(inMemory.quads());
      assertThat(onDisk.quads()).anyMatch(q -> q.getGraph().equals(Vocabulary.LABEL_GRAPH));
    }
  }

  @Test
  void findsEachQuadByAnyPartOfIt() {
    try (GraphStore store = GraphStore.open(folder)) {
      store.replace(articles(0, ARTICLES), Set.of());

      Quad sought = store.quads().get(1234);
      for (int given = 1; given < 16; given++) {
        int parts = given;
        assertThat(found(store, sought, parts))
            .contains(sought)
            .allMatch(quad -> isLike(quad, sought, parts));
      }
    }
  }

  @Test
  void canBeChangedAfterwards() {
    try (GraphStore inTwoSteps = GraphStore.open(folder.resolve("two"));
        GraphStore atOnce = GraphStore.open(folder.resolve("one"))) {
      inTwoSteps.replace(articles(0, ARTICLES / 2), Set.of());
      inTwoSteps.replace(articles(ARTICLES / 2, ARTICLES), Set.of());
      atOnce.replace(articles(0, ARTICLES), Set.of());

      assertThat(inTwoSteps.quads()).isEqualTo(atOnce.quads());
    }
  }

  private static List<Quad> found(GraphStore store, Quad sought, int parts) {
    List<Quad> found = new ArrayList<>();
    store
        .dataset()
        .executeRead(
            () ->
                store
                    .dataset()
                    .find(
                        part(sought.getGraph(), parts, 1),
                        part(sought.getSubject(), parts, 2),
                        part(sought.getPredicate(), parts, 4),
                        part(sought.getObject(), parts, 8))
                    .forEachRemaining(found::add));
    return found;
  }

  private static Node part(Node node, int parts, int bit) {
    return (parts & bit) == 0 ? Node.ANY : node;
  }

  private static boolean isLike(Quad quad, Quad sought, int parts) {
    return ((parts & 1) == 0 || quad.getGraph().equals(sought.getGraph()))
        && ((parts & 2) == 0 || quad.getSubject().equals(sought.getSubject()))
        && ((parts & 4) == 0 || quad.getPredicate().equals(sought.getPredicate()))
        && ((parts & 8) == 0 || quad.getObject().equals(sought.getObject()));
  }

  private static SortedMap<String, List<Quad>> articles(int from, int to) {
    SyntheticGraph graph = new SyntheticGraph(ARTICLES, 5);
    SortedMap<String, List<Quad>> articles = new TreeMap<>();
    for (int i = from; i < to; i++) {
      articles.put(
          SyntheticGraph.path(i),
          graph.article(i).stream()
              .filter(quad -> !quad.getGraph().equals(Vocabulary.LABEL_GRAPH))
              .toList());
    }
    return articles;
  }
}
