package wenmai.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import wenmai.serve.bound.RunningQueries;
import wenmai.serve.limit.Limit;
import wenmai.serve.limit.Limits;

/** The endpoint {@code /sparql}: standard SPARQL 1.1 queries that pass the {@link QueryGuard}. */
class QueryEndpoint extends SPARQL_QueryDataset {
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int CONTENT_TOO_LARGE = 413;
  private static final int UNAVAILABLE = 503;
  private static final String RETRY_SECONDS = "5";
  private static final int MAX_BYTES_A_CHARACTER = 3;

  /** Rows found before the first one is sent: a timeout until then is a clean 503. */
  private static final int ROWS_AHEAD = 100_000;

  private static final Pattern ESCAPED_CHARACTER = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final int HEXADECIMAL = 16;
  private static final List<String> REFUSED_PARAMETERS = List.of("callback", "stylesheet");

  private final Limits limits;
  private final RunningQueries running;

  QueryEndpoint(Limits limits, RunningQueries running) {
    this.limits = limits;
    this.running = running;
  }

  @Override
  protected void validateRequest(HttpAction action) {
    for (String name : REFUSED_PARAMETERS) {
      if (action.getRequestParameter(name) != null) {
        ServletOps.error(BAD_REQUEST, "The parameter '" + name + "' is not supported.");
      }
    }
  }

  @Override
  protected void executeBody(HttpAction action) {
    try {
      byte[] body =
          action
              .getRequestInputStream()
              .readNBytes(limits.of(Limit.QUERY_CHARACTERS) * MAX_BYTES_A_CHARACTER + 1);
      execute(new String(body, StandardCharsets.UTF_8), action);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    if (text.length() > limits.of(Limit.QUERY_CHARACTERS)) {
      ServletOps.error(
          CONTENT_TOO_LARGE,
          "The query is longer than "
              + limits.of(Limit.QUERY_CHARACTERS)
              + " characters: shorten it.");
    }
    try {
      QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      ServletOps.error(BAD_REQUEST, "This is not a SPARQL 1.1 query: " + readable(e));
    }
    try {
      super.execute(text, action);
    } catch (QueryCancelledException | CancellationException | OutOfMemoryError ended) {
      if (ended instanceof OutOfMemoryError) {
        running.endAll(RunningQueries.Reason.MEMORY);
      }
      tellWhyEnded(action);
    } finally {
      running.forget(action);
    }
  }

  private void tellWhyEnded(HttpAction action) {
    if (running.reason(action).equals(Optional.of(RunningQueries.Reason.MEMORY))) {
      action.setResponseHeader("Retry-After", RETRY_SECONDS);
      ServletOps.error(
          UNAVAILABLE,
          "The server ran short of memory while the query ran: ask for less, or come back later.");
    }
    ServletOps.error(
        UNAVAILABLE,
        "The query timed out: it may take "
            + limits.of(Limit.QUERY_MILLISECONDS)
            + " milliseconds, or less if asked so. Ask for less, or for a part with LIMIT.");
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    QueryExec execution = super.createQueryExec(action, query, dataset);
    AtomicBoolean cancelled = Context.getOrSetCancelSignal(execution.getContext());
    watch(action, () -> cancelled.set(true), longest());
    return execution;
  }

  /**
   * Watches the query of a request.
   *
   * @param cancel what tells it to end
   * @param most the time after which it is told to end
   */
  final void watch(HttpAction action, Runnable cancel, Duration most) {
    running.watch(action, cancel, most);
  }

  /** The longest time of a query. */
  final Duration longest() {
    return Duration.ofMillis(limits.of(Limit.QUERY_MILLISECONDS));
  }

  /** The parser's message with the characters it has escaped as themselves. */
  private static String readable(QueryException failure) {
    return ESCAPED_CHARACTER
        .matcher(String.valueOf(failure.getMessage()))
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(escape.group(1), HEXADECIMAL))));
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    QueryGuard.refusal(query).ifPresent(reason -> ServletOps.error(FORBIDDEN, reason));
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String loggedText) {
    int most = limits.of(Limit.QUERY_ROWS);
    action.setResponseHeader("Wenmai-Row-Limit", Integer.toString(most));
    if (query.isConstructType()) {
      return new QueryExecResult(graph(execution.constructTriples(), most));
    }
    if (query.isDescribeType()) {
      return new QueryExecResult(graph(execution.describeTriples(), most));
    }
    if (!query.isSelectType()) {
      return super.executeQuery(action, execution, query, loggedText);
    }
    RowSet rows = execution.select();
    List<Binding> ahead = new ArrayList<>();
    while (ahead.size() < ROWS_AHEAD && rows.hasNext()) {
      ahead.add(rows.next());
      refuseMoreThan(most, ahead.size());
    }
    return new QueryExecResult(
        RowSetStream.create(
            rows.getResultVars(),
            new RowsToSend(
                ahead.iterator(), rows, most, () -> Connections.cut(action.getRequest()))));
  }

  private static Graph graph(Iterator<Triple> triples, int most) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    try {
      while (triples.hasNext()) {
        graph.add(triples.next());
        refuseMoreThan(most, graph.size());
      }
    } finally {
      Iter.close(triples);
    }
    return graph;
  }

  private static void refuseMoreThan(int most, int found) {
    if (found > most) {
      ServletOps.error(
          CONTENT_TOO_LARGE,
          "The answer has more than "
              + most
              + " rows, the limit of this server: ask for less, or page with LIMIT and OFFSET.");
    }
  }
}
