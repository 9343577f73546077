package wenmai.serve.explore;

import static org.apache.jena.graph.Node.ANY;

import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import wenmai.graph.Vocabulary;

/**
 * What a dataset says of a resource; to be used inside a read transaction.
 *
 * <p>Of an article it is the whole graph of the article; else the triples of which the resource is
 * subject or object, and the claims, mentions and memberships that point at it in full.
 */
public final class ResourceDescription {
  private ResourceDescription() {}

  /** The triples, some of them more than once; none when the dataset does not know the resource. */
  public static Stream<Triple> of(DatasetGraph dataset, String iri) {
    Node resource = NodeFactory.createURI(iri);
    if (dataset.containsGraph(resource)) {
      return triples(dataset, resource, ANY, ANY);
    }
    return Stream.concat(
        triples(dataset, ANY, resource, ANY),
        Iter.asStream(dataset.find(ANY, ANY, ANY, resource))
            .flatMap(
                quad ->
                    isPartOfArticle(quad)
                        ? triples(dataset, quad.getGraph(), quad.getSubject(), ANY)
                        : Stream.of(quad.asTriple())));
  }

  private static boolean isPartOfArticle(Quad quad) {
    return quad.getSubject().isURI()
        && quad.getSubject().getURI().startsWith(Vocabulary.ARTICLES)
        && !quad.getSubject().equals(quad.getGraph());
  }

  private static Stream<Triple> triples(
      DatasetGraph dataset, Node graph, Node subject, Node object) {
    return Iter.asStream(dataset.find(graph, subject, ANY, object)).map(Quad::asTriple);
  }
}
