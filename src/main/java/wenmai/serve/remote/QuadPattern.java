package wenmai.serve.remote;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;

/**
 * The quads of named graphs that fit given terms, as queries in SPARQL: a term that is given stands
 * in VALUES, so that all answers have the same four columns.
 *
 * @param given the terms that each of graph, subject, predicate and object may be; one without an
 *     entry may be any
 */
record QuadPattern(Map<Var, List<Node>> given) {
  private static final Var GRAPH = Var.alloc("g");
  private static final Var SUBJECT = Var.alloc("s");
  private static final Var PREDICATE = Var.alloc("p");
  private static final Var OBJECT = Var.alloc("o");
  private static final List<Var> COLUMNS = List.of(GRAPH, SUBJECT, PREDICATE, OBJECT);
  private static final String NOT_IN_IRIS = "<>\"{}|^`\\";

  /** The name of the column in which {@link #count} stands. */
  static final Var COUNT = Var.alloc("n");

  /** The quads that fit one in which any term may be {@link Node#ANY}. */
  static QuadPattern of(Quad pattern) {
    Map<Var, List<Node>> given = new LinkedHashMap<>();
    put(given, GRAPH, pattern.getGraph());
    put(given, SUBJECT, pattern.getSubject());
    put(given, PREDICATE, pattern.getPredicate());
    put(given, OBJECT, pattern.getObject());
    return new QuadPattern(given);
  }

  private static void put(Map<Var, List<Node>> given, Var column, Node term) {
    if (!ANY.equals(term)) {
      given.put(column, List.of(term));
    }
  }

  /** All quads of some subjects. */
  static QuadPattern ofSubjects(Collection<Node> subjects) {
    return new QuadPattern(Map.of(SUBJECT, List.copyOf(subjects)));
  }

  /**
   * Whether another store can hold such a quad: a blank node is known by its own store alone, and
   * what is no IRI cannot be asked for.
   */
  boolean canBeAsked() {
    return given.values().stream()
        .flatMap(List::stream)
        .allMatch(term -> term.isLiteral() || (term.isURI() && isIri(term.getURI())));
  }

  private static boolean isIri(String text) {
    return text.chars().noneMatch(c -> c <= ' ' || NOT_IN_IRIS.indexOf(c) >= 0);
  }

  /** A page of the quads, in an order that stays the same from page to page. */
  Query page(int rows, long offset) {
    return page(COLUMNS, rows, offset);
  }

  private Query page(List<Var> columns, int rows, long offset) {
    Query query = select();
    columns.forEach(query::addResultVar);
    columns.forEach(column -> query.addOrderBy(new SortCondition(column, Query.ORDER_DEFAULT)));
    query.setLimit(rows);
    if (offset > 0) {
      query.setOffset(offset);
    }
    return query;
  }

  /** How many there are. */
  Query count() {
    Query query = select();
    query.addResultVar(COUNT, query.allocAggregate(AggregatorFactory.createCount(false)));
    return query;
  }

  /** A page of their graphs, each once. */
  Query graphs(int rows, long offset) {
    return distinct(List.of(GRAPH), rows, offset);
  }

  /** A page of their triples, each once. */
  Query triples(int rows, long offset) {
    return distinct(List.of(SUBJECT, PREDICATE, OBJECT), rows, offset);
  }

  private Query distinct(List<Var> columns, int rows, long offset) {
    Query query = page(columns, rows, offset);
    query.setDistinct(true);
    return query;
  }

  /** Whether there is one. */
  Query exists() {
    return ask(inNamedGraph());
  }

  /** Whether the default graph holds a triple of theirs. */
  Query inDefaultGraph() {
    return ask(triples());
  }

  private Query select() {
    Query query = QueryFactory.make();
    query.setQuerySelectType();
    query.setQueryPattern(group(inNamedGraph()));
    return query;
  }

  private Query ask(Element pattern) {
    Query query = QueryFactory.make();
    query.setQueryAskType();
    query.setQueryPattern(group(pattern));
    return query;
  }

  private ElementGroup group(Element pattern) {
    ElementGroup group = new ElementGroup();
    given.forEach((column, terms) -> group.addElement(values(column, terms)));
    group.addElement(pattern);
    return group;
  }

  private static Element inNamedGraph() {
    return new ElementNamedGraph(GRAPH, triples());
  }

  private static Element triples() {
    ElementTriplesBlock triples = new ElementTriplesBlock();
    triples.addTriple(Triple.create(SUBJECT, PREDICATE, OBJECT));
    return triples;
  }

  private static ElementData values(Var column, List<Node> terms) {
    List<Binding> rows = new ArrayList<>();
    terms.forEach(term -> rows.add(BindingFactory.binding(column, term)));
    return new ElementData(new ArrayList<>(List.of(column)), rows);
  }

  /** The quad of a row. */
  static Quad quad(Binding row) {
    return new Quad(term(row, GRAPH), term(row, SUBJECT), term(row, PREDICATE), term(row, OBJECT));
  }

  /** The triple of a row. */
  static Triple triple(Binding row) {
    return Triple.create(term(row, SUBJECT), term(row, PREDICATE), term(row, OBJECT));
  }

  /** The graph of a row. */
  static Node graph(Binding row) {
    return term(row, GRAPH);
  }

  private static Node term(Binding row, Var column) {
    return Stream.ofNullable(row.get(column))
        .findFirst()
        .orElseThrow(() -> new EndpointException(EndpointException.Reason.MALFORMED));
  }
}
