package wenmai.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import wenmai.link.Linking;
import wenmai.model.ArticleReading;

/**
 * The graphs that a store is to hold for its source files, and the way there: one transaction that
 * touches only the files whose articles' graphs differ.
 */
public final class GraphRevision {
  private final ArticleGraph articleGraph;
  private final BuildRecord build;
  private final SortedMap<String, List<Quad>> wanted = new TreeMap<>();

  /**
   * A revision that wants nothing yet.
   *
   * @param build the build that makes it
   */
  public GraphRevision(ArticleGraph articleGraph, BuildRecord build) {
    this.articleGraph = articleGraph;
    this.build = build;
  }

  /**
   * Adds the graph of one article to those wanted for its source file.
   *
   * @param buildIri the build that read the article, this one or an earlier one
   */
  public void add(ArticleReading reading, Linking linking, String buildIri) {
    List<Quad> quads = wanted.computeIfAbsent(reading.article().path(), path -> new ArrayList<>());
    quads.addAll(articleGraph.quads(reading, linking, buildIri));
    if (buildIri.equals(build.iri())) {
      quads.addAll(build.quads());
    }
  }

  /**
   * Brings the store to the graphs wanted; source files not spoken of stay as they are.
   *
   * @param removedPaths source files whose graphs go
   * @return the source files whose graphs were written
   */
  public Set<String> apply(GraphStore store, Set<String> removedPaths) {
    Map<String, Set<Quad>> stored = ofArticles(store.unsortedQuads());
    SortedMap<String, List<Quad>> changed = new TreeMap<>();
    wanted.forEach(
        (path, quads) -> {
          if (!Objects.equals(ofArticles(quads).get(path), stored.get(path))) {
            changed.put(path, quads);
          }
        });
    if (!changed.isEmpty() || !removedPaths.isEmpty()) {
      store.replace(changed, removedPaths);
    }
    return changed.keySet();
  }

  /** The quads of articles' own graphs by source path, without those of shared graphs. */
  private static Map<String, Set<Quad>> ofArticles(List<Quad> quads) {
    Map<Node, String> pathOfGraph = new HashMap<>();
    for (Quad quad : quads) {
      if (quad.getPredicate().equals(Vocabulary.SOURCE_FILE)) {
        pathOfGraph.put(quad.getGraph(), quad.getObject().getLiteralLexicalForm());
      }
    }
    Map<String, Set<Quad>> byPath = new HashMap<>();
    for (Quad quad : quads) {
      String path = pathOfGraph.get(quad.getGraph());
      if (path != null) {
        byPath.computeIfAbsent(path, unused -> new HashSet<>()).add(quad);
      }
    }
    return byPath;
  }
}
