package wenmai.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.sparql.core.Quad;

/**
 * The way to the graphs that a store is to hold for its source files: one transaction that touches
 * only the files whose articles' graphs differ, and holds the graphs of few files at a time.
 *
 * <p>What a file's graphs are made of has a fingerprint, which is kept with the graph: where it is
 * the same, the graphs are not looked at.
 */
public final class GraphRevision {
  private final SourceGraphs graphs;
  private final Function<String, LinkedSource> sources;
  private final Function<LinkedSource, String> fingerprint;
  private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

  /**
   * A revision.
   *
   * @param build the build that makes it
   * @param sources what the source file of a path says; asked for up to three times by several
   *     threads, always the same
   * @param fingerprint the same for two source files only when this build makes the same graphs of
   *     them
   */
  public GraphRevision(
      ArticleGraph articleGraph,
      BuildRecord build,
      Function<String, LinkedSource> sources,
      Function<LinkedSource, String> fingerprint) {
    this.graphs = new SourceGraphs(articleGraph, build);
    this.sources = sources;
    this.fingerprint = fingerprint;
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
    SortedSet<String> changed = store.differing(doubtful(store, paths), this::quads);
    if (!changed.isEmpty() || !removedPaths.isEmpty()) {
      store.replace(changed, this::quads, removedPaths, fingerprints);
    }
    return changed;
  }

  /** The source files whose graphs are not known to be as wanted. */
  private SortedSet<String> doubtful(GraphStore store, SortedSet<String> paths) {
    Map<String, String> held = store.fingerprints();
    SortedSet<String> doubtful = new TreeSet<>(paths);
    Lookahead.forEach(
        paths.stream().filter(held::containsKey).toList(),
        path -> Map.entry(path, noted(path, sources.apply(path))),
        wanted -> {
          if (wanted.getValue().equals(held.get(wanted.getKey()))) {
            doubtful.remove(wanted.getKey());
          }
        });
    return doubtful;
  }

  private String noted(String path, LinkedSource source) {
    String found = fingerprint.apply(source);
    fingerprints.put(path, found);
    return found;
  }

  private List<Quad> quads(String path) {
    LinkedSource source = sources.apply(path);
    noted(path, source);
    return graphs.quads(source);
  }
}
