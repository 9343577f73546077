package wenmai.graph;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.Quad;
import wenmai.serve.explore.SyntheticGraph;

/** A synthetic graph written the way a first build writes what it has read. */
public final class SyntheticStore {
  private SyntheticStore() {}

  /** Writes so many articles into a new store; the labels are derived, as in a build. */
  public static void write(Path folder, int articles, long seed) {
    SyntheticGraph graph = new SyntheticGraph(articles, seed);
    SortedMap<String, Integer> numbers = new TreeMap<>();
    for (int i = 0; i < articles; i++) {
      numbers.put(SyntheticGraph.path(i), i);
    }
    try (GraphStore store = GraphStore.open(folder)) {
      store.replace(
          numbers.keySet(),
          path -> withoutLabels(graph.article(numbers.getOrDefault(path, 0))),
          Set.of(),
          Map.of());
    }
  }

  private static List<Quad> withoutLabels(List<Quad> quads) {
    return quads.stream().filter(quad -> !quad.getGraph().equals(Vocabulary.LABEL_GRAPH)).toList();
  }
}
