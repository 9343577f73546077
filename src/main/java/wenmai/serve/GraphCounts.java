package wenmai.serve;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/** How many articles, entities that they mention, and facts a graph holds. */
record GraphCounts(long articles, long entities, long facts) {
  private static final String PREFIX = "PREFIX wm: <https://w3id.org/wenmai/ontology#> ";

  /**
   * Counts in one read transaction.
   *
   * @param timeout the longest time for each of the three counts
   * @throws org.apache.jena.query.QueryCancelledException when a count takes longer
   */
  static GraphCounts of(DatasetGraph dataset, Duration timeout) {
    return Txn.calculateRead(
        dataset,
        () ->
            new GraphCounts(
                count(dataset, "?x a wm:Article", timeout),
                count(dataset, "?mention wm:refersTo ?x", timeout),
                count(dataset, "?x a wm:Claim", timeout)));
  }

  private static long count(DatasetGraph dataset, String pattern, Duration timeout) {
    String query = PREFIX + "SELECT (COUNT(DISTINCT ?x) AS ?n) { " + pattern + " }";
    try (QueryExec execution =
        QueryExec.dataset(dataset)
            .query(query)
            .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      RowSet rows = execution.select();
      return ((Number) rows.next().get("n").getLiteralValue()).longValue();
    }
  }
}
