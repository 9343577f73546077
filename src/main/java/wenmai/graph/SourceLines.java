package wenmai.graph;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * What a source file brings to the graph as lines of N-Quads, for machines that put a graph
 * together by its lines.
 *
 * @param articles the graphs of its articles, which no other source brings
 * @param shared what it brings to the graphs of divisions and builds; others bring some of it too
 * @param names what its entities and divisions are called
 */
public record SourceLines(List<String> articles, List<String> shared, List<EntityName> names)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public SourceLines {
    articles = List.copyOf(articles);
    shared = List.copyOf(shared);
    names = List.copyOf(names);
  }

  /**
   * The lines of a source file; none when it has no article.
   *
   * @param build the build that is under way
   */
  public static SourceLines of(LinkedSource source, ArticleGraph articleGraph, BuildRecord build) {
    List<String> articles = new ArrayList<>();
    List<String> shared = new ArrayList<>();
    List<EntityName> names = new ArrayList<>();
    if (!source.readings().isEmpty()) {
      for (Quad quad : new SourceGraphs(articleGraph, build).quads(source)) {
        (SharedGraphs.NAMES.contains(quad.getGraph()) ? shared : articles)
            .add(NodeFmtLib.strNQ(quad));
        EntityName.of(quad).ifPresent(names::add);
      }
    }
    return new SourceLines(articles, shared, names);
  }
}
