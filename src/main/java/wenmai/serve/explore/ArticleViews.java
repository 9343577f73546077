package wenmai.serve.explore;

import static org.apache.jena.graph.Node.ANY;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import wenmai.graph.Vocabulary;

/** Reads what a dataset knows of articles; to be used inside a read transaction. */
final class ArticleViews {
  private final DatasetGraph dataset;
  private final FactGraph graph;

  ArticleViews(DatasetGraph dataset, FactGraph graph) {
    this.dataset = dataset;
    this.graph = graph;
  }

  /** The article of an IRI, if there is one. */
  Optional<ArticleView> of(String iri) {
    Node article = NodeFactory.createURI(iri);
    if (!dataset.contains(ANY, article, Vocabulary.TYPE, Vocabulary.ARTICLE)) {
      return Optional.empty();
    }
    return Optional.of(
        new ArticleView(
            iri,
            text(article, Vocabulary.HEADLINE),
            text(article, Vocabulary.SOURCE_FILE),
            text(article, Vocabulary.DATE_PUBLISHED),
            mentioned(article),
            facts(article)));
  }

  /** The articles that mention an entity, the latest first, those without a date last. */
  List<ArticleView.Mentioning> mentioning(String iri) {
    Map<String, Integer> counts = new TreeMap<>();
    quads(ANY, Vocabulary.REFERS_TO, NodeFactory.createURI(iri))
        .flatMap(quad -> quads(quad.getSubject(), Vocabulary.IN_ARTICLE, ANY))
        .forEach(quad -> counts.merge(quad.getObject().toString(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(
            entry -> {
              Node article = NodeFactory.createURI(entry.getKey());
              return new ArticleView.Mentioning(
                  entry.getKey(),
                  text(article, Vocabulary.HEADLINE),
                  text(article, Vocabulary.SOURCE_FILE),
                  text(article, Vocabulary.DATE_PUBLISHED),
                  entry.getValue());
            })
        .sorted(
            Comparator.comparing(ArticleView.Mentioning::published)
                .reversed()
                .thenComparing(ArticleView.Mentioning::source))
        .toList();
  }

  private List<EntityNode> mentioned(Node article) {
    Map<String, Long> counts =
        quads(ANY, Vocabulary.IN_ARTICLE, article)
            .flatMap(quad -> quads(quad.getSubject(), Vocabulary.REFERS_TO, ANY))
            .collect(
                Collectors.groupingBy(
                    quad -> quad.getObject().toString(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .flatMap(entry -> graph.number(entry.getKey()).stream().mapToObj(graph::node))
        .toList();
  }

  private List<ArticleView.Stated> facts(Node article) {
    EvidenceReader reader = new EvidenceReader(dataset);
    return quads(ANY, Vocabulary.IN_ARTICLE, article)
        .filter(
            quad ->
                dataset.contains(
                    quad.getGraph(), quad.getSubject(), Vocabulary.TYPE, Vocabulary.CLAIM))
        .sorted(
            Comparator.comparing((Quad quad) -> start(quad.getSubject()))
                .thenComparing(quad -> quad.getSubject().toString()))
        .flatMap(quad -> reader.edge(quad).map(e -> stated(reader, quad, e)).stream())
        .toList();
  }

  private static ArticleView.Stated stated(EvidenceReader reader, Quad claim, Edge edge) {
    return new ArticleView.Stated(edge, reader.evidence(claim));
  }

  private int start(Node claim) {
    String start = text(claim, Vocabulary.START);
    return start.isEmpty() ? 0 : Integer.parseInt(start);
  }

  private Stream<Quad> quads(Node subject, Node property, Node object) {
    return Iter.asStream(dataset.find(ANY, subject, property, object));
  }

  private String text(Node subject, Node property) {
    return quads(subject, property, ANY)
        .map(quad -> quad.getObject().isLiteral() ? quad.getObject().getLiteralLexicalForm() : "")
        .findFirst()
        .orElse("");
  }

  /** How many articles there are. */
  int count() {
    return (int) quads(ANY, Vocabulary.TYPE, Vocabulary.ARTICLE).count();
  }
}
