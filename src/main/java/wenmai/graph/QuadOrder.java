package wenmai.graph;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** The order of all output: by graph, subject, predicate with the type first, and object. */
final class QuadOrder {
  private static final Comparator<Node> DIFFERENT_NODES =
      Comparator.<Node>comparingInt(node -> node.isURI() ? 0 : node.isBlank() ? 1 : 2)
          .thenComparing(QuadOrder::text)
          .thenComparing(node -> node.isLiteral() ? node.getLiteralLanguage() : "")
          .thenComparing(node -> node.isLiteral() ? node.getLiteralDatatypeURI() : "");

  private static final Comparator<Node> NODES =
      (one, other) -> one.equals(other) ? 0 : DIFFERENT_NODES.compare(one, other);

  private static final Comparator<Node> PREDICATES =
      Comparator.<Node>comparingInt(node -> node.equals(Vocabulary.TYPE) ? 0 : 1)
          .thenComparing(NODES);

  static final Comparator<Triple> TRIPLES =
      Comparator.comparing(Triple::getSubject, NODES)
          .thenComparing(Triple::getPredicate, PREDICATES)
          .thenComparing(Triple::getObject, NODES);

  static final Comparator<Quad> QUADS =
      Comparator.comparing(Quad::getGraph, NODES)
          .thenComparing(Quad::getSubject, NODES)
          .thenComparing(Quad::getPredicate, PREDICATES)
          .thenComparing(Quad::getObject, NODES);

  private QuadOrder() {}

  /** The triples in order, each once. */
  static List<Triple> sorted(Stream<Triple> triples) {
    return triples.distinct().sorted(TRIPLES).toList();
  }

  private static String text(Node node) {
    return node.isURI()
        ? node.getURI()
        : node.isLiteral() ? node.getLiteralLexicalForm() : node.getBlankNodeLabel();
  }
}
