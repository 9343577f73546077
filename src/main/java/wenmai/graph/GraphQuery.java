package wenmai.graph;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** Asks a store in SPARQL 1.1: whole answers within a time limit, and nothing from elsewhere. */
public final class GraphQuery {
  /** How long a query may take unless the caller says otherwise. */
  public static final Duration TIME_LIMIT = Duration.ofSeconds(60);

  private GraphQuery() {}

  /** Writes a query's answer, within {@link #TIME_LIMIT}. */
  public static void query(GraphStore store, String sparql, ResultFormat format, OutputStream out) {
    query(store, sparql, format, out, TIME_LIMIT);
  }

  /**
   * Writes a query's answer; nothing is written unless it is whole.
   *
   * @throws QueryException when it is no SPARQL query, takes too long, calls a service, or its
   *     answer cannot be had in the format
   */
  public static void query(
      GraphStore store, String sparql, ResultFormat format, OutputStream out, Duration limit) {
    Query query = parse(sparql);
    try {
      store
          .dataset()
          .executeRead(
              () -> {
                try (QueryExec execution =
                    QueryExec.dataset(store.dataset())
                        .query(query)
                        .set(ARQ.httpServiceAllowed, false)
                        .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                        .build()) {
                  answer(query, execution, format, out);
                }
              });
    } catch (QueryCancelledException e) {
      throw new QueryException(
          "The query took longer than %d s: make it narrower.".formatted(limit.toSeconds()), e);
    } catch (org.apache.jena.query.QueryException e) {
      throw new QueryException("The query cannot be run: " + e.getMessage(), e);
    }
  }

  private static Query parse(String sparql) {
    try {
      return QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new QueryException("Not a SPARQL query: " + reason(e), e);
    }
  }

  /** What the parser stumbled over, without the long list of what it would have liked to see. */
  private static String reason(QueryParseException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    return message.split("\\s*Was expecting", 2)[0].replaceAll("\\s+", " ").strip();
  }

  private static void answer(
      Query query, QueryExec execution, ResultFormat format, OutputStream out) {
    if (query.isSelectType()) {
      writeRows(execution.select().materialize(), format, out);
    } else if (query.isAskType()) {
      writeTruth(execution.ask(), format, out);
    } else {
      Iterator<Triple> triples =
          query.isConstructType() ? execution.constructTriples() : execution.describeTriples();
      writeGraph(QuadOrder.sorted(Iter.asStream(triples)), format, out);
    }
  }

  private static void writeRows(RowSet rows, ResultFormat format, OutputStream out) {
    if (format == ResultFormat.TABLE) {
      ResultTable.write(rows, out);
    } else {
      writer(format).write(out, rows, ARQ.getContext());
    }
  }

  private static void writeTruth(boolean truth, ResultFormat format, OutputStream out) {
    if (format == ResultFormat.TABLE) {
      ResultTable.write(truth, out);
    } else {
      writer(format).write(out, truth, ARQ.getContext());
    }
  }

  private static RowSetWriter writer(ResultFormat format) {
    Lang language =
        switch (format) {
          case CSV -> ResultSetLang.RS_CSV;
          case TSV -> ResultSetLang.RS_TSV;
          case JSON -> ResultSetLang.RS_JSON;
          case XML -> ResultSetLang.RS_XML;
          case TABLE, TURTLE ->
              throw new QueryException(
                  "SELECT and ASK give rows, not a graph: use table, csv, tsv, json or xml.");
        };
    return RowSetWriterRegistry.getFactory(language).create(language);
  }

  private static void writeGraph(List<Triple> sorted, ResultFormat format, OutputStream out) {
    switch (format) {
      case TABLE, TURTLE -> TurtleWriter.writeTriples(sorted, out);
      case JSON -> JsonLdWriter.writeTriples(sorted, out);
      case XML -> RdfXmlWriter.write(sorted, out);
      case CSV, TSV ->
          throw new QueryException(
              "CONSTRUCT and DESCRIBE give a graph, not rows: use turtle, json or xml.");
    }
  }
}
