package wenmai.serve.explore;

import static org.apache.jena.graph.Node.ANY;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import wenmai.graph.Vocabulary;
import wenmai.model.Predicate;

/** Finds the claims and intentions that a dataset holds; to be used inside a read transaction. */
final class EvidenceReader {
  private static final Comparator<Evidence> SUREST_FIRST =
      Comparator.comparingDouble(Evidence::confidence)
          .reversed()
          .thenComparing(Evidence::article)
          .thenComparing(Evidence::quote)
          .thenComparing(Evidence::claim);

  private final DatasetGraph dataset;

  EvidenceReader(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /**
   * What states a fact, the surest first.
   *
   * @param bySubject whether to look among what is said of the subject; else of the object: the one
   *     of which less is said
   */
  List<Evidence> of(Node subject, Predicate predicate, Node object, boolean bySubject) {
    Stream<Quad> candidates =
        bySubject ? quads(ANY, Vocabulary.SUBJECT, subject) : quads(ANY, Vocabulary.OBJECT, object);
    return candidates
        .filter(quad -> says(quad, Vocabulary.PREDICATE, Vocabulary.of(predicate)))
        .filter(quad -> says(quad, Vocabulary.SUBJECT, subject))
        .filter(quad -> says(quad, Vocabulary.OBJECT, object))
        .filter(quad -> says(quad, Vocabulary.TYPE, Vocabulary.CLAIM))
        .map(this::evidence)
        .sorted(SUREST_FIRST)
        .toList();
  }

  /** The dates that are stated of an entity: those of a predicate, in the order of their form. */
  List<Node> dates(Node entity, Predicate predicate) {
    return Iter.asStream(dataset.find(ANY, entity, Vocabulary.of(predicate), ANY))
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .distinct()
        .sorted(Comparator.comparing(Node::getLiteralLexicalForm))
        .toList();
  }

  /**
   * What is planned or proposed and no fact yet, in which an entity takes part.
   *
   * @param limit at most so many
   */
  List<Intention> intentions(Node entity, int limit) {
    return Stream.of(Vocabulary.SUBJECT, Vocabulary.OBJECT)
        .flatMap(side -> quads(ANY, side, entity))
        .filter(quad -> says(quad, Vocabulary.TYPE, Vocabulary.INTENTION))
        .limit(limit)
        .flatMap(quad -> intention(quad).stream())
        .distinct()
        .sorted(Comparator.comparing(intention -> intention.evidence().quote()))
        .toList();
  }

  private Optional<Intention> intention(Quad claim) {
    return edge(claim)
        .map(
            edge ->
                new Intention(
                    edge.subject(),
                    edge.predicate(),
                    edge.object(),
                    text(claim, Vocabulary.MODALITY),
                    evidence(claim)));
  }

  /** The fact that a claim or intention is about; its object may be a date. */
  Optional<Edge> edge(Quad claim) {
    return object(claim, Vocabulary.PREDICATE)
        .map(node -> node.getURI().substring(node.getURI().indexOf('#') + 1))
        .flatMap(Predicate::fromLocalName)
        .map(
            predicate ->
                new Edge(
                    text(claim, Vocabulary.SUBJECT), predicate, text(claim, Vocabulary.OBJECT)));
  }

  /** Where and how surely a claim or intention was read. */
  Evidence evidence(Quad claim) {
    Optional<Node> article = object(claim, Vocabulary.IN_ARTICLE);
    return new Evidence(
        text(claim.getSubject()),
        article.map(EvidenceReader::text).orElse(""),
        article.flatMap(node -> of(node, Vocabulary.HEADLINE)).orElse(""),
        article.flatMap(node -> of(node, Vocabulary.SOURCE_FILE)).orElse(""),
        article.flatMap(node -> of(node, Vocabulary.DATE_PUBLISHED)).orElse(""),
        text(claim, Vocabulary.QUOTE),
        Iter.asStream(dataset.find(claim.getGraph(), claim.getSubject(), Vocabulary.ROLE, ANY))
            .map(quad -> text(quad.getObject()))
            .distinct()
            .sorted()
            .toList(),
        number(text(claim, Vocabulary.CONFIDENCE)),
        text(claim, Vocabulary.RULE));
  }

  private static double number(String text) {
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  private Stream<Quad> quads(Node subject, Node property, Node object) {
    return Iter.asStream(dataset.find(ANY, subject, property, object));
  }

  private boolean says(Quad claim, Node property, Node object) {
    return dataset.contains(claim.getGraph(), claim.getSubject(), property, object);
  }

  private Optional<Node> object(Quad claim, Node property) {
    return Iter.asStream(dataset.find(claim.getGraph(), claim.getSubject(), property, ANY))
        .map(Quad::getObject)
        .findFirst();
  }

  private String text(Quad claim, Node property) {
    return object(claim, property).map(EvidenceReader::text).orElse("");
  }

  private Optional<String> of(Node article, Node property) {
    return quads(article, property, ANY).map(quad -> text(quad.getObject())).findFirst();
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
