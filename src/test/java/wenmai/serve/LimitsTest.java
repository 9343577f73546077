package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.serve.limit.Limit;

@Timeout(60)
class LimitsTest {
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } LIMIT 11",
        "CONSTRUCT WHERE { ?s ?p ?o }"
      })
  void refusesAnAnswerOfTooManyRows(String query) {
    try (RunningServer running =
        new RunningServer(settings -> settings.withLimit(Limit.QUERY_ROWS, 10))) {
      running.grow(20);

      HttpResponse<String> refused = running.query(query);
      HttpResponse<String> whole = running.query("SELECT * { ?s ?p ?o } LIMIT 10");

      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(refused.body()).contains("more than 10 rows").doesNotContain("urn:s");
      assertThat(refused.headers().firstValue("Wenmai-Row-Limit")).contains("10");
      assertThat(whole.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void turnsAwayAClientThatSendsTooMuch() {
    try (RunningServer running =
        new RunningServer(settings -> settings.withLimit(Limit.CLIENT_REQUESTS, 3))) {
      List<HttpResponse<String>> answers =
          Stream.generate(() -> running.get("/limits")).limit(4).toList();

      assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200, 200, 429);
      assertThat(answers.get(3).headers().firstValue("Retry-After")).isPresent();
      assertThat(answers.get(3).body()).contains("More than 3 requests a minute");
    }
  }

  @Test
  void turnsAwayWhatFindsNoPlace() {
    try (RunningServer running =
        new RunningServer(
            settings ->
                settings.withLimit(Limit.QUERIES_AT_ONCE, 1).withTimeout(Duration.ofSeconds(6)))) {
      running.grow(300);
      CompletableFuture<HttpResponse<String>> slow =
          HttpClient.newHttpClient()
              .sendAsync(
                  running.request("/sparql?query=" + RunningServer.encoded(SLOW)).build(),
                  HttpResponse.BodyHandlers.ofString());

      HttpResponse<String> second =
          Stream.generate(() -> running.query("ASK {}"))
              .filter(answer -> answer.statusCode() == 503 || slow.isDone())
              .findFirst()
              .orElseThrow();

      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(second.headers().firstValue("Retry-After")).contains("1");
      assertThat(running.get("/%64ownloads/wenmai.nq").statusCode())
          .as("however its path is written")
          .isEqualTo(503);
      assertThat(running.get("/limits").statusCode()).as("pages need no place").isEqualTo(200);
      assertThat(slow.join().statusCode()).isEqualTo(503);
      assertThat(running.query("ASK {}").statusCode()).as("the place is free").isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SLOW,
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a ?l",
        "SELECT (COUNT(DISTINCT *) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "SELECT (GROUP_CONCAT(?c) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONCAT(STR(?a), STR(?l)) = 'x') }",
        "CONSTRUCT { ?a ?b ?l } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "SELECT (COUNT(*) AS ?n) { ?a (<urn:p>|!<urn:p>)* ?b . ?c (<urn:p>|!<urn:p>)* ?d"
            + " . ?e (<urn:p>|!<urn:p>)* ?f FILTER(?b = <urn:none>) }",
        "SELECT * { ?a ?b ?c MINUS { ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?a ?m ?n } }"
      })
  void endsAQueryOfEveryKind(String query) {
    try (RunningServer running =
        new RunningServer(settings -> settings.withTimeout(Duration.ofMillis(500)))) {
      running.grow(300);

      assertThat(running.query(query).statusCode()).isEqualTo(503);
    }
  }

  @Test
  void tellsItsLimits() {
    try (RunningServer running =
        new RunningServer(settings -> settings.withLimit(Limit.QUERY_ROWS, 1_234))) {
      assertThat(running.get("/api/limits").body()).contains("\"query.rows\":1234");
      assertThat(running.get("/limits?lang=en").body())
          .contains("1,234")
          .contains(Arrays.stream(Limit.values()).map(Limit::key).toList());
      assertThat(running.query("ASK {}").headers().firstValue("Wenmai-Row-Limit")).contains("1234");
    }
  }

  @Test
  void tellsThatItIsWell() {
    try (RunningServer running = new RunningServer()) {
      assertThat(running.get("/api/search?q=x").statusCode()).isEqualTo(200);

      assertThat(running.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(running.get("/health").body()).contains("up");
      assertThat(running.get("/health/ready").body()).contains("up");
    }
  }
}
