package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class QueryingTest {
  private static final String NAMES =
      """
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?name WHERE { ?x skos:prefLabel ?name FILTER(STRSTARTS(?name, "林远")) }""";
  private static final String POSTS =
      """
      PREFIX wm: <https://w3id.org/wenmai/ontology#>
      CONSTRUCT { ?x wm:role ?role } WHERE { ?x wm:role ?role }""";

  private final RunningServer running = new RunningServer();

  @AfterAll
  void stop() {
    running.close();
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/csv, text/csv",
    "text/tab-separated-values, text/tab-separated-values"
  })
  void answersSelectInEachStandardFormat(String accept, String contentType) {
    HttpResponse<String> response = running.query(NAMES, "Accept", accept);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(contentType);
    assertThat(response.body()).contains("林远舟");
  }

  @ParameterizedTest
  @CsvSource({"text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"})
  void answersConstructInEachStandardFormat(String accept) {
    HttpResponse<String> response = running.query(POSTS, "Accept", accept);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(accept);
    assertThat(response.body()).contains("院长");
  }

  @Test
  void answersAskAndDescribe() {
    assertThat(
            running.query("ASK { ?s ?p ?o }", "Accept", "application/sparql-results+json").body())
        .containsPattern("\"boolean\"\\s*:\\s*true");
    assertThat(
            running
                .query("DESCRIBE <https://w3id.org/wenmai/id/lin>", "Accept", "text/turtle")
                .body())
        .contains("林远舟");
  }

  @Test
  void answersPostedFormAndPostedQuery() {
    HttpResponse<String> form =
        running.send(
            "POST",
            "/sparql",
            "application/x-www-form-urlencoded",
            "query=" + RunningServer.encoded(NAMES));
    HttpResponse<String> direct =
        running.send("POST", "/sparql", "application/sparql-query", NAMES);

    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("林远舟");
    assertThat(direct.statusCode()).isEqualTo(200);
    assertThat(direct.body()).contains("林远舟");
  }

  @Test
  void showsTheUnionOfAllArticlesAndEachAsNamedGraph() {
    String union = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/wenmai/ontology#Article> }";
    String named = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }";

    assertThat(running.query(union, "Accept", "text/csv").body()).isEqualTo("n\r\n2\r\n");
    assertThat(running.query(named, "Accept", "text/csv").body()).isEqualTo("n\r\n3\r\n");
  }

  @Test
  void readsNoFileNamedByFrom() {
    String query = "SELECT * FROM <file:///etc/hosts> WHERE { ?s ?p ?o }";

    assertThat(running.query(query, "Accept", "text/csv").body()).isEqualTo("s,p,o\r\n");
  }

  @Test
  void evaluatesCastsAndXPathFunctions() {
    String query =
        """
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
        SELECT (xsd:integer("7") AS ?seven) (math:sqrt(9) AS ?three) {}""";

    assertThat(running.query(query, "Accept", "text/csv").body()).contains("7,3");
  }

  @Test
  void explainsMalformedQuery() {
    HttpResponse<String> response = running.query("SELECT WHERE {");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("not a SPARQL 1.1 query").contains("line 1");
  }

  @Test
  void quotesChineseOfMalformedQueryWhole() {
    HttpResponse<String> response = running.query("SELECT * { ?谁 \"任职\" ?处 . 云溪县人民医院:院长 }");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("任职").endsWith("\n");
  }

  @Test
  void describesItselfWhenAskedNothing() {
    HttpResponse<String> response = running.get("/sparql");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/turtle; charset=utf-8");
    assertThat(response.body()).contains("sd:Service");
    assertThat(running.get("/sparql?format=json").statusCode()).isEqualTo(400);
  }

  @Test
  void givesGraphsByGraphStoreProtocol() {
    String graph = "/data?graph=" + RunningServer.encoded("https://w3id.org/wenmai/id/article-2");

    assertThat(running.get("/data", "Accept", "application/n-quads").body().lines()).hasSize(20);
    assertThat(running.get("/data?default", "Accept", "application/n-triples").body().lines())
        .hasSize(18);
    assertThat(running.get(graph, "Accept", "text/turtle").body())
        .contains("第二版.txt")
        .doesNotContain("第一版.txt");
    assertThat(running.get("/data?graph=urn:" + RunningServer.encoded("无")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void allowsPagesOfOtherOriginsToAsk() throws Exception {
    HttpResponse<String> answer = running.query(NAMES, "Origin", "https://elsewhere.example");
    HttpResponse<String> preflight =
        running.send(
            running
                .request("/sparql")
                .headers("Origin", "https://e.example", "Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
        .hasValue("GET, POST, OPTIONS");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }
}
