package wenmai.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.apache.jena.sparql.core.Quad;

/**
 * The way to the graphs that a store is to hold for its source files: one transaction that touches
 * only the files whose articles' graphs differ, and holds the graphs of one file at a time.
 */
public final class GraphRevision {
  private final ArticleGraph articleGraph;
  private final BuildRecord build;
  private final Function<String, LinkedSource> sources;

  /**
   * A revision.
   *
   * @param build the build that makes it
   * @param sources what the source file of a path says; asked for once or twice, always the same
   */
  public GraphRevision(
      ArticleGraph articleGraph, BuildRecord build, Function<String, LinkedSource> sources) {
    this.articleGraph = articleGraph;
    this.build = build;
    this.sources = sources;
  }

  /**
   * Brings the store to the graphs wanted; source files not spoken of stay as they are.
   *
   * @param paths the source files that the store is to hold
   * @param removedPaths source files whose graphs go
   * @return the source files whose graphs were written
   */
  public SortedSet<String> apply(
      GraphStore store, SortedSet<String> paths, Set<String> removedPaths) {
    SortedSet<String> changed = store.differing(paths, this::quads);
    if (!changed.isEmpty() || !removedPaths.isEmpty()) {
      store.replace(changed, this::quads, removedPaths);
    }
    return changed;
  }

  private List<Quad> quads(String path) {
    LinkedSource source = sources.apply(path);
    List<Quad> quads = new ArrayList<>();
    source
        .readings()
        .forEach(
            reading ->
                quads.addAll(articleGraph.quads(reading, source.linking(), source.buildIri())));
    if (source.buildIri().equals(build.iri())) {
      quads.addAll(build.quads());
    }
    return quads;
  }
}
