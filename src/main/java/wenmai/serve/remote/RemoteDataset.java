package wenmai.serve.remote;

import static org.apache.jena.graph.Node.ANY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.apache.jena.sparql.graph.GraphZero;

/**
 * The named graphs of a SPARQL endpoint, for reading; its default graph counts as their union and
 * is not read. What is found of single subjects and objects is kept for a minute.
 *
 * <p>A transaction sees what the endpoint says at each moment. When the endpoint fails, whatever
 * reads throws an {@link EndpointException}. Safe for concurrent use.
 */
public final class RemoteDataset extends DatasetGraphBaseFind {
  /** To read all names or facts takes longer than what a page needs. */
  private static final Duration LONGEST_SCAN = Duration.ofMinutes(10);

  private final RemoteEndpoint endpoint;
  private final Duration longestLookUp;
  private final QuadCache cache;
  private final Transactional transactional = TransactionalNull.create();

  /**
   * The graphs of an endpoint.
   *
   * @param longestLookUp the longest time to look up one subject or object
   */
  public RemoteDataset(RemoteEndpoint endpoint, Duration longestLookUp) {
    this.endpoint = endpoint;
    this.longestLookUp = longestLookUp;
    this.cache = new QuadCache(this::lookUp);
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
    return Iter.nullIterator();
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
    return findInSpecificNamedGraph(ANY, subject, predicate, object);
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(
      Node graph, Node subject, Node predicate, Node object) {
    Quad wanted = new Quad(graph, subject, predicate, object);
    QuadPattern pattern = QuadPattern.of(wanted);
    if (!pattern.canBeAsked()) {
      return Iter.nullIterator();
    }
    if (QuadCache.isLookUp(wanted)) {
      return cache.find(wanted).iterator();
    }
    return wanted.equals(Quad.ANY)
        ? Iter.flatMap(listGraphNodes(), one -> findInSpecificNamedGraph(one, ANY, ANY, ANY))
        : scan(pattern);
  }

  private List<Quad> lookUp(QuadPattern pattern) {
    List<Quad> quads = new ArrayList<>();
    quads(pattern, longestLookUp, count -> {}).forEachRemaining(quads::add);
    return List.copyOf(quads);
  }

  /** Many quads; an endpoint that leaves some out unasked is found out. */
  private Iterator<Quad> scan(QuadPattern pattern) {
    return quads(
        pattern,
        LONGEST_SCAN,
        read -> {
          if (read != count(pattern)) {
            throw new EndpointException(EndpointException.Reason.INCOMPLETE);
          }
        });
  }

  private Iterator<Quad> quads(QuadPattern pattern, Duration most, LongConsumer atEnd) {
    return new Pages<>(
        endpoint, most, from -> pattern.page(rows(), from), QuadPattern::quad, atEnd);
  }

  private long count(QuadPattern pattern) {
    return endpoint.select(
        pattern.count(),
        LONGEST_SCAN,
        rows -> ((Number) rows.next().get(QuadPattern.COUNT).getLiteralValue()).longValue());
  }

  private int rows() {
    return endpoint.address().rows();
  }

  @Override
  public Iterator<Triple> findInUnionGraph(Node subject, Node predicate, Node object) {
    QuadPattern pattern = QuadPattern.of(new Quad(ANY, subject, predicate, object));
    return pattern.canBeAsked()
        ? new Pages<>(
            endpoint,
            LONGEST_SCAN,
            from -> pattern.triples(rows(), from),
            QuadPattern::triple,
            count -> {})
        : Iter.nullIterator();
  }

  @Override
  public Iterator<Quad> findQuadsInUnionGraph(Node subject, Node predicate, Node object) {
    return Iter.map(
        findInUnionGraph(subject, predicate, object), triple -> new Quad(Quad.unionGraph, triple));
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    QuadPattern pattern = QuadPattern.of(Quad.ANY);
    return new Pages<>(
        endpoint,
        LONGEST_SCAN,
        from -> pattern.graphs(rows(), from),
        QuadPattern::graph,
        count -> {});
  }

  @Override
  public boolean containsGraph(Node graph) {
    QuadPattern pattern = QuadPattern.of(new Quad(graph, ANY, ANY, ANY));
    return Quad.isUnionGraph(graph)
        || (pattern.canBeAsked() && endpoint.ask(pattern.exists(), longestLookUp));
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphZero.instance();
  }

  @Override
  public Graph getGraph(Node graph) {
    return GraphView.createNamedGraph(this, graph);
  }

  @Override
  public void addGraph(Node graph, Graph triples) {
    throw new UnsupportedOperationException("an endpoint is only read");
  }

  @Override
  public void removeGraph(Node graph) {
    throw new UnsupportedOperationException("an endpoint is only read");
  }

  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.emptyPrefixMap();
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public boolean supportsTransactionAbort() {
    return false;
  }

  @Override
  public void begin(TxnType type) {
    transactional.begin(type);
  }

  @Override
  public boolean promote(Promote promotion) {
    return false;
  }

  @Override
  public void commit() {
    transactional.commit();
  }

  @Override
  public void abort() {
    transactional.abort();
  }

  @Override
  public void end() {
    transactional.end();
  }

  @Override
  public boolean isInTransaction() {
    return transactional.isInTransaction();
  }

  @Override
  public ReadWrite transactionMode() {
    return transactional.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return transactional.transactionType();
  }
}
