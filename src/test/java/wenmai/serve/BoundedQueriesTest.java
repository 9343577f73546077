package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class BoundedQueriesTest {
  private static final String LETTERS = "VALUES ?t { '" + "a".repeat(70) + "!' } ";

  /** Tries each way to cut the letters into twelve parts: about 10^13. */
  private static final String PATTERN = "^" + "a*".repeat(12) + "$";

  private static final String ENDLESS = "REGEX(?t, '" + PATTERN + "')";

  private static final int NESTED = 40;

  private final RunningServer running =
      new RunningServer(settings -> settings.withTimeout(Duration.ofMillis(300)));

  @AfterAll
  void stop() {
    running.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { LETTERS FILTER(%s) }",
        "SELECT (%s AS ?x) { LETTERS }",
        "SELECT * { LETTERS BIND(IF(%s, 1, 2) AS ?x) }",
        "SELECT * { LETTERS OPTIONAL { ?s ?p ?o FILTER(%s) } }",
        "SELECT * { LETTERS FILTER EXISTS { ?s ?p ?o FILTER(%s) } }",
        "SELECT * { LETTERS MINUS { LETTERS FILTER(%s) } }",
        "SELECT ?t { LETTERS VALUES ?n { 1 2 } } ORDER BY STR(%s)",
        "SELECT ?t { LETTERS } GROUP BY ?t HAVING(%s)",
        "SELECT (COUNT(?x) AS ?n) { LETTERS } GROUP BY (%s AS ?x)",
        "SELECT (SUM(IF(%s, 1, 2)) AS ?n) { LETTERS }",
        "SELECT * { { SELECT (%s AS ?x) { LETTERS } } }",
        "SELECT * { GRAPH ?g { LETTERS ?s ?p ?o FILTER(%s) } }",
        "ASK { LETTERS FILTER(%s) }",
        "CONSTRUCT { ?s ?p ?x } WHERE { LETTERS ?s ?p ?o BIND(%s AS ?x) }",
        "DESCRIBE ?s WHERE { LETTERS ?s ?p ?o FILTER(%s) }"
      })
  void endsARegularExpressionWherever(String query) {
    HttpResponse<String> answer =
        running.query(query.replace("LETTERS", LETTERS).replace("%s", ENDLESS));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { LETTERS BIND(REPLACE(?t, 'PATTERN', 'b') AS ?x) }",
        "SELECT * { LETTERS BIND(REPLACE(?t, 'PATTERN', 'b', 'i') AS ?x) }",
        "SELECT * { LETTERS VALUES ?r { 'PATTERN' } FILTER(REGEX(?t, ?r)) }"
      })
  void endsAnyCallWithAPattern(String query) {
    assertThat(
            running
                .query(query.replace("LETTERS", LETTERS).replace("PATTERN", PATTERN))
                .statusCode())
        .isEqualTo(503);
  }

  @Test
  void endsACallThatTheOptimizerMakes() {
    String constant = ENDLESS.replace("?t", "'" + "a".repeat(70) + "!'");

    assertThat(running.query("SELECT (" + constant + " AS ?x) {}").statusCode()).isEqualTo(503);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"aaaa\"; CONCAT(?x%1$d, ?x%1$d)",
        "\"aaaa\"; REPLACE(?x%1$d, 'a', 'aa')",
        "12345678; ?x%1$d * ?x%1$d",
        "1.5; ?x%1$d * ?x%1$d"
      })
  void refusesValuesThatGrowWithoutEnd(String value, String step) {
    StringBuilder query = new StringBuilder("SELECT ?x0 { VALUES ?x0 { " + value + " } ");
    for (int i = 0; i < NESTED; i++) {
      query.append("BIND(").append(step.formatted(i)).append(" AS ?x").append(i + 1).append(") ");
    }

    HttpResponse<String> answer = running.query(query + "FILTER(BOUND(?x" + NESTED + ")) }");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(answer.body()).contains("more than 65536 characters");
  }

  @Test
  void explainsAPatternThatNestsTooDeep() {
    HttpResponse<String> answer =
        running.send(
            "POST",
            "/sparql",
            "application/sparql-query",
            "SELECT (REGEX('" + "ab".repeat(30_000) + "', '^(a|b)*$') AS ?x) {}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("repeats a group too often");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "REGEX('云溪县', '^云.县$'); true",
        "REGEX('Abc', 'B', 'i'); true",
        "REGEX('a.c', 'a.c', 'q'); true",
        "REPLACE('2026年', '[0-9]+', '($0)'); (2026)年",
        "REPLACE('aXbx', 'x', '-', 'i'); a-b-",
        "LANG(REPLACE('云溪'@zh, '溪', '海')); zh",
        "CONCAT('云'@zh, '溪'@zh); 云溪",
        "ENCODE_FOR_URI('a b'); a%20b",
        "6 * 7; 42",
        "COALESCE(REPLACE('abc', 'x*', '-'), 'no length'); no length",
        "COALESCE(REPLACE('abc', 'b', '$9'), 'no group'); no group",
        "COALESCE(REGEX(1, 'b'), 'no text'); no text"
      })
  void evaluatesAsTheStandardSays(String expression, String value) {
    HttpResponse<String> answer =
        running.query("SELECT (" + expression + " AS ?x) {}", "Accept", "text/csv");

    assertThat(answer.body()).isEqualTo("x\r\n" + value + "\r\n");
  }
}
