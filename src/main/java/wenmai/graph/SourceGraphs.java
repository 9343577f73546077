package wenmai.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/**
 * The graphs that a source file brings: those of its articles, and what they call for in graphs
 * that it shares with others.
 *
 * @param articleGraph makes the graph of an article
 * @param build the build that is under way
 */
record SourceGraphs(ArticleGraph articleGraph, BuildRecord build) {
  /** The quads that a source file brings, article by article; of shared graphs some repeatedly. */
  List<Quad> quads(LinkedSource source) {
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
