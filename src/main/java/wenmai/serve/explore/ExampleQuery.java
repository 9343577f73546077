package wenmai.serve.explore;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import wenmai.knowledge.Knowledge;

/**
 * A query with a question in words: one file of {@code ontology/competency/}.
 *
 * @param name the file's name without {@code .rq}
 * @param chinese the question in Chinese, from the line {@code # zh:}
 * @param english the question in English, from the line {@code # en:}
 * @param sparql the whole query, comments included
 */
public record ExampleQuery(String name, String chinese, String english, String sparql) {
  private static final String FOLDER = "ontology/competency";

  /** All competency queries in the order of their file names; none when the folder is absent. */
  public static List<ExampleQuery> all(Knowledge knowledge) {
    return files(knowledge).stream()
        .filter(path -> path.endsWith(".rq"))
        .map(path -> read(path, knowledge.text(path)))
        .toList();
  }

  /**
   * Those of some queries to which a dataset has an answer.
   *
   * @param limit the longest time for each; one that takes longer counts as unanswered
   */
  public static List<ExampleQuery> answered(
      List<ExampleQuery> queries, DatasetGraph dataset, Duration limit) {
    return queries.stream().filter(query -> query.hasAnswer(dataset, limit)).toList();
  }

  private boolean hasAnswer(DatasetGraph dataset, Duration limit) {
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(dataset)
                  .query(sparql)
                  .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                  .build()) {
            Query query = execution.getQuery();
            if (query.isAskType()) {
              return execution.ask();
            }
            return query.isSelectType()
                ? execution.select().hasNext()
                : execution.constructTriples().hasNext();
          } catch (QueryException unanswered) {
            return false;
          }
        });
  }

  private static List<String> files(Knowledge knowledge) {
    try {
      return knowledge.list(FOLDER);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof NoSuchFileException) {
        return List.of();
      }
      throw e;
    }
  }

  private static ExampleQuery read(String path, String text) {
    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".rq".length());
    return new ExampleQuery(name, comment(text, "zh:", name), comment(text, "en:", name), text);
  }

  private static String comment(String text, String label, String otherwise) {
    return text.lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.substring(1).strip())
        .filter(line -> line.startsWith(label))
        .map(line -> line.substring(label.length()).strip())
        .findFirst()
        .orElse(otherwise);
  }
}
