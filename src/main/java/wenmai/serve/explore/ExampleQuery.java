package wenmai.serve.explore;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.exec.QueryExec;
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
   * Those of some queries that have an answer.
   *
   * @param execution makes a query ready to run; one that fails counts as unanswered
   */
  public static List<ExampleQuery> answered(
      List<ExampleQuery> queries, Function<Query, QueryExec> execution) {
    return queries.stream().filter(query -> query.hasAnswer(execution)).toList();
  }

  private boolean hasAnswer(Function<Query, QueryExec> execution) {
    try (QueryExec asked = execution.apply(QueryFactory.create(sparql))) {
      Query query = asked.getQuery();
      if (query.isAskType()) {
        return asked.ask();
      }
      return query.isSelectType() ? asked.select().hasNext() : asked.constructTriples().hasNext();
    } catch (JenaException | RuntimeIOException unanswered) {
      return false;
    }
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
