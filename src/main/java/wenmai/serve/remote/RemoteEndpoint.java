package wenmai.serve.remote;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;

/** A SPARQL endpoint that is asked over HTTP. Safe for concurrent use. */
public final class RemoteEndpoint {
  private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(10);
  private static final String FORMAT = "application/sparql-results+json";
  private static final String GRAPH_FORMAT = "application/n-triples, text/turtle;q=0.8";

  private final EndpointAddress address;
  private final HttpClient client;

  /** The endpoint at an address. */
  public RemoteEndpoint(EndpointAddress address) {
    this.address = address;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LONGEST_CONNECTING)
            .build();
  }

  EndpointAddress address() {
    return address;
  }

  /**
   * A query ready to be sent; what the library throws when it is run, {@link EndpointException#of}
   * understands.
   *
   * @param most the longest time until its answer is complete
   */
  public QueryExec query(Query query, Duration most) {
    QueryExecHTTPBuilder sent =
        QueryExecHTTP.newBuilder()
            .endpoint(address.uri().toString())
            .queryString(query.toString(Syntax.syntaxSPARQL_11))
            .sendMode(QuerySendMode.asPostForm)
            .acceptHeaderSelectQuery(FORMAT)
            .acceptHeaderAskQuery(FORMAT)
            .acceptHeaderGraph(GRAPH_FORMAT)
            .httpClient(new TimedClient(client, most))
            .timeout(most.toMillis(), TimeUnit.MILLISECONDS);
    address.authorization().ifPresent(value -> sent.httpHeader("Authorization", value));
    return sent.build();
  }

  /**
   * What is read out of the rows of a query.
   *
   * @throws EndpointException when the endpoint fails
   */
  <T> T select(Query query, Duration most, Function<RowSet, T> reader) {
    try (QueryExec execution = query(query, most)) {
      return reader.apply(execution.select());
    } catch (RuntimeException failure) {
      throw EndpointException.of(failure);
    }
  }

  /**
   * The answer to a question.
   *
   * @throws EndpointException when the endpoint fails
   */
  boolean ask(Query query, Duration most) {
    try (QueryExec execution = query(query, most)) {
      return execution.ask();
    } catch (RuntimeException failure) {
      throw EndpointException.of(failure);
    }
  }

  /**
   * Makes sure that it answers, and that its default graph shows what its named graphs hold.
   *
   * @throws EndpointException when it is not so
   */
  public void check(Duration most) {
    Query any = QueryFactory.create("SELECT * WHERE { GRAPH ?g { ?s ?p ?o } } LIMIT 1");
    List<Quad> some =
        select(
            any, most, rows -> rows.hasNext() ? List.of(QuadPattern.quad(rows.next())) : List.of());
    if (some.isEmpty()) {
      throw new EndpointException(EndpointException.Reason.EMPTY);
    }
    if (!ask(QuadPattern.of(some.get(0)).inDefaultGraph(), most)) {
      throw new EndpointException(EndpointException.Reason.WITHOUT_UNION);
    }
  }
}
