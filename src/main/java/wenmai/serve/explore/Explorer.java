package wenmai.serve.explore;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import wenmai.graph.Vocabulary;
import wenmai.knowledge.Knowledge;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/**
 * What can be asked of a graph without SPARQL: who is called so, who is joined to whom, how two are
 * connected, and which sentence says so.
 *
 * <p>Names and facts are taken into memory once, at the start; a server's store does not change
 * under it. Safe for concurrent use.
 */
public final class Explorer {
  private final DatasetGraph dataset;
  private final FactGraph graph;
  private final NameIndex names;
  private final int articles;

  /** An explorer of a dataset as it is now. */
  public Explorer(DatasetGraph dataset, Knowledge knowledge) {
    this.dataset = dataset;
    this.graph = Txn.calculateRead(dataset, () -> FactGraphReader.read(dataset));
    this.names = new NameIndex(graph, new NameReadings(knowledge));
    this.articles = Txn.calculateRead(dataset, () -> new ArticleViews(dataset, graph).count());
  }

  /** The entities and the facts that join them. */
  public FactGraph graph() {
    return graph;
  }

  /** The names of the entities. */
  public NameIndex names() {
    return names;
  }

  /** How many articles the graph was read from. */
  public int articles() {
    return articles;
  }

  /** The entity of an IRI. */
  public Optional<EntityNode> entity(String iri) {
    OptionalInt number = graph.number(iri);
    return number.isPresent() ? Optional.of(graph.node(number.getAsInt())) : Optional.empty();
  }

  /** How many facts join an entity to others, by relation. */
  public SortedMap<Relation, Integer> relations(String iri) {
    OptionalInt number = graph.number(iri);
    return number.isPresent() ? graph.relations(number.getAsInt()) : Collections.emptySortedMap();
  }

  /** A page of the facts that join an entity to others; nothing when there is no such entity. */
  public Optional<Neighbours> neighbours(
      String iri, Neighbours.Filter filter, int offset, int limit) {
    OptionalInt number = graph.number(iri);
    return number.isPresent()
        ? Optional.of(Neighbours.of(graph, number.getAsInt(), filter, offset, limit))
        : Optional.empty();
  }

  /** What states a fact that joins two entities, the surest first. */
  public List<Evidence> evidence(Edge edge) {
    boolean bySubject = degree(edge.subject()) <= degree(edge.object());
    return evidence(
        edge.subject(), edge.predicate(), NodeFactory.createURI(edge.object()), bySubject);
  }

  private List<Evidence> evidence(
      String subject, Predicate predicate, Node object, boolean bySubject) {
    return Txn.calculateRead(
        dataset,
        () ->
            new EvidenceReader(dataset)
                .of(NodeFactory.createURI(subject), predicate, object, bySubject));
  }

  private int degree(String iri) {
    return entity(iri).map(EntityNode::degree).orElse(0);
  }

  /** The posts that a fact names, those of the surest evidence first. */
  public List<String> roles(Edge edge) {
    return evidence(edge).stream().flatMap(found -> found.roles().stream()).distinct().toList();
  }

  /** The dates stated of an entity, with what states each. */
  public List<DatedFact> dates(String iri) {
    return Txn.calculateRead(
        dataset,
        () -> {
          EvidenceReader reader = new EvidenceReader(dataset);
          Node entity = NodeFactory.createURI(iri);
          return List.of(Predicate.values()).stream()
              .filter(Predicate::takesDate)
              .flatMap(
                  predicate ->
                      reader.dates(entity, predicate).stream()
                          .map(
                              date ->
                                  new DatedFact(
                                      predicate,
                                      date.getLiteralLexicalForm(),
                                      reader.of(entity, predicate, date, true))))
              .toList();
        });
  }

  /** The dated events and foundations of whatever is no person, in the order of their IRIs. */
  public List<TimelineEntry> timeline() {
    return Txn.calculateRead(
        dataset,
        () ->
            Stream.of(Predicate.values())
                .filter(Predicate::takesDate)
                .flatMap(this::timeline)
                .distinct()
                .sorted(
                    Comparator.comparing((TimelineEntry entry) -> entry.node().iri())
                        .thenComparing(TimelineEntry::date))
                .toList());
  }

  private Stream<TimelineEntry> timeline(Predicate predicate) {
    return Iter.asStream(dataset.find(Node.ANY, Node.ANY, Vocabulary.of(predicate), Node.ANY))
        .filter(quad -> quad.getObject().isLiteral())
        .flatMap(
            quad ->
                entity(quad.getSubject().toString()).stream()
                    .filter(node -> node.type() != EntityType.PERSON)
                    .map(
                        node ->
                            new TimelineEntry(
                                node, predicate, quad.getObject().getLiteralLexicalForm())));
  }

  /** What is planned or proposed in which an entity takes part, at most so many. */
  public List<Intention> intentions(String iri, int limit) {
    return Txn.calculateRead(
        dataset, () -> new EvidenceReader(dataset).intentions(NodeFactory.createURI(iri), limit));
  }

  /**
   * A property of a resource.
   *
   * @param name the property's IRI
   * @param value an IRI or the text of a literal
   * @param isIri whether the value is an IRI
   */
  public record Property(String name, String value, boolean isIri) {}

  /** What is said of a resource as a subject, sorted by property; nothing of an unknown one. */
  public List<Property> properties(String iri) {
    return Txn.calculateRead(
        dataset,
        () ->
            Iter.asStream(dataset.find(Node.ANY, NodeFactory.createURI(iri), Node.ANY, Node.ANY))
                .map(quad -> property(quad.getPredicate(), quad.getObject()))
                .distinct()
                .sorted(Comparator.comparing(Property::name).thenComparing(Property::value))
                .toList());
  }

  private static Property property(Node name, Node value) {
    return new Property(
        name.getURI(),
        value.isLiteral() ? value.getLiteralLexicalForm() : value.toString(),
        value.isURI());
  }

  /** The article of an IRI, if there is one. */
  public Optional<ArticleView> article(String iri) {
    return Txn.calculateRead(dataset, () -> new ArticleViews(dataset, graph).of(iri));
  }

  /** The articles that mention an entity, the latest first. */
  public List<ArticleView.Mentioning> mentioning(String iri) {
    return Txn.calculateRead(dataset, () -> new ArticleViews(dataset, graph).mentioning(iri));
  }

  /**
   * How two entities are connected.
   *
   * @param from the IRI of one
   * @param to the IRI of the other
   * @param hops the most facts on a way
   * @param count the most ways
   * @param without predicates that no way may use
   * @param isToEnd asked now and then whether to end with what is found
   * @return nothing when one of the two is not there
   */
  public Optional<Paths> paths(
      String from,
      String to,
      int hops,
      int count,
      Set<Predicate> without,
      BooleanSupplier isToEnd) {
    OptionalInt start = graph.number(from);
    OptionalInt end = graph.number(to);
    return start.isPresent() && end.isPresent()
        ? Optional.of(
            new PathFinder(graph, hops, count, without, isToEnd)
                .find(start.getAsInt(), end.getAsInt()))
        : Optional.empty();
  }

  /** How many entities are of a class or one below it. */
  public int count(EntityType type) {
    return (int) graph.nodes().stream().filter(node -> node.type().isA(type)).count();
  }

  /** How many facts of a predicate join entities. */
  public int count(Predicate predicate) {
    return graph.count(predicate);
  }
}
