package wenmai.serve;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Timeouts;
import org.apache.jena.sparql.exec.QueryExec;
import wenmai.serve.bound.RunningQueries;
import wenmai.serve.limit.Limits;
import wenmai.serve.remote.EndpointException;
import wenmai.serve.remote.RemoteEndpoint;

/**
 * The endpoint {@code /sparql} in front of another one: what passes the guards is sent there, as it
 * was understood here.
 *
 * <p>FROM and FROM NAMED may name graphs that the other endpoint holds, and nothing that it would
 * have to fetch.
 */
final class RemoteQueryEndpoint extends QueryEndpoint {
  private static final int BAD_REQUEST = 400;
  private static final int MOST_GRAPHS = 50;

  /** The request to the other endpoint ends by itself; this long after, it is told to. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final RemoteEndpoint endpoint;

  RemoteQueryEndpoint(Limits limits, RunningQueries running, RemoteEndpoint endpoint) {
    super(limits, running);
    this.endpoint = endpoint;
  }

  @Override
  protected void execute(String text, HttpAction action) {
    try {
      super.execute(text, action);
    } catch (ActionErrorException | QueryCancelledException known) {
      throw known;
    } catch (RuntimeException failure) {
      EndpointException meant = EndpointException.of(failure);
      ServletOps.error(meant.status(), meant.words());
    }
  }

  @Override
  protected Pair<DatasetGraph, Query> decideDataset(
      HttpAction action, Query query, String loggedText) {
    Query sent = query;
    Optional<DatasetDescription> description =
        Optional.ofNullable(SPARQLProtocol.getDatasetDescription(action, query));
    if (description.isPresent()) {
      refuseForeign(description.get(), getDataset(action));
      sent = query.cloneQuery();
      sent.getGraphURIs().clear();
      sent.getNamedGraphURIs().clear();
      description.get().getDefaultGraphURIs().forEach(sent::addGraphURI);
      description.get().getNamedGraphURIs().forEach(sent::addNamedGraphURI);
    }
    return Pair.create(getDataset(action), sent);
  }

  private static void refuseForeign(DatasetDescription description, DatasetGraph dataset) {
    List<String> graphs =
        Stream.of(description.getDefaultGraphURIs(), description.getNamedGraphURIs())
            .flatMap(Collection::stream)
            .distinct()
            .toList();
    if (graphs.size() > MOST_GRAPHS) {
      ServletOps.error(BAD_REQUEST, "FROM may name at most " + MOST_GRAPHS + " graphs.");
    }
    for (String graph : graphs) {
      if (!dataset.containsGraph(NodeFactory.createURI(graph))) {
        ServletOps.error(
            BAD_REQUEST,
            "FROM may name graphs of this store only, and <" + graph + "> is none of them.");
      }
    }
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    Duration most = longest(action);
    QueryExec execution = endpoint.query(query, most);
    watch(action, execution::abort, most.plus(GRACE));
    return execution;
  }

  /** The longest time of a query, which a request may shorten by its parameter {@code timeout}. */
  private Duration longest(HttpAction action) {
    return Optional.ofNullable(action.getRequestParameter("timeout"))
        .flatMap(text -> Optional.ofNullable(Timeouts.parseTimeoutStr(text, TimeUnit.SECONDS)))
        .map(times -> Duration.ofMillis(times.getRight()))
        .filter(wanted -> wanted.compareTo(Duration.ZERO) > 0 && wanted.compareTo(longest()) < 0)
        .orElse(longest());
  }
}
