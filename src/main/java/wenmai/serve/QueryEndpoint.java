package wenmai.serve;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** The endpoint {@code /sparql}: standard SPARQL 1.1 queries that pass the {@link QueryGuard}. */
final class QueryEndpoint extends SPARQL_QueryDataset {
  private static final int MAX_QUERY_CHARACTERS = 65_536;

  /** Rows found before the first one is sent: a timeout until then is a clean 503. */
  private static final int ROWS_AHEAD = 100_000;

  private static final List<String> REFUSED_PARAMETERS = List.of("callback", "stylesheet");

  @Override
  protected void validateRequest(HttpAction action) {
    for (String name : REFUSED_PARAMETERS) {
      if (action.getRequestParameter(name) != null) {
        ServletOps.errorBadRequest("The parameter '" + name + "' is not supported.");
      }
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    if (text.length() > MAX_QUERY_CHARACTERS) {
      ServletOps.error(
          413, "The query is longer than " + MAX_QUERY_CHARACTERS + " characters: shorten it.");
    }
    try {
      QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      ServletOps.errorBadRequest("This is not a SPARQL 1.1 query: " + e.getMessage());
    }
    super.execute(text, action);
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    QueryGuard.refusal(query).ifPresent(reason -> ServletOps.error(403, reason));
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String loggedText) {
    if (!query.isSelectType()) {
      return super.executeQuery(action, execution, query, loggedText);
    }
    RowSet rows = execution.select();
    List<Binding> ahead = new ArrayList<>();
    while (ahead.size() < ROWS_AHEAD && rows.hasNext()) {
      ahead.add(rows.next());
    }
    return new QueryExecResult(
        RowSetStream.create(
            rows.getResultVars(), new RowsToSend(ahead.iterator(), rows, action.getResponse())));
  }
}
