package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class GuardsTest {
  private static final String TURTLE = "<urn:a> <urn:b> <urn:c> .";

  private final RunningServer running = new RunningServer();
  private final AtomicInteger canaryHits = new AtomicInteger();
  private final HttpServer canary = newCanary();

  private static HttpServer newCanary() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  void start() {
    canary.createContext(
        "/",
        exchange -> {
          canaryHits.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    canary.start();
  }

  @AfterAll
  void stop() {
    running.close();
    canary.stop(0);
  }

  private String canaryAddress() {
    return "http://127.0.0.1:" + canary.getAddress().getPort() + "/";
  }

  @Test
  void refusesUpdates() {
    long before = running.size();
    String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";

    assertThat(running.send("POST", "/sparql", "application/sparql-update", update).statusCode())
        .isEqualTo(415);
    assertThat(
            running
                .send(
                    "POST",
                    "/sparql",
                    "application/x-www-form-urlencoded",
                    "update=" + RunningServer.encoded(update))
                .statusCode())
        .isEqualTo(400);
    assertThat(running.send("POST", "/sparql", "application/sparql-query", update).statusCode())
        .isEqualTo(400);
    assertThat(
            running
                .send(
                    "POST",
                    "/sparql",
                    "application/sparql-query",
                    "LOAD <" + canaryAddress() + "> INTO GRAPH <urn:g>")
                .statusCode())
        .isEqualTo(400);
    assertThat(running.size()).isEqualTo(before);
    assertThat(canaryHits).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /data?default",
    "POST, /data?default",
    "DELETE, /data?default",
    "PATCH, /data?default",
    "PUT, /data",
    "POST, /data",
    "DELETE, /data?graph=https%3A%2F%2Fw3id.org%2Fwenmai%2Fid%2Farticle-1",
    "PUT, /data?graph=urn:new",
    "POST, /",
    "PUT, /"
  })
  void refusesToWriteGraphs(String method, String path) {
    long before = running.size();

    assertThat(running.send(method, path, "text/turtle", TURTLE).statusCode()).isEqualTo(405);
    assertThat(running.size()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/upload", "/update", "/shacl", "/patch", "/sparql/update", "/data/x"})
  void hasNoOtherService(String path) {
    long before = running.size();

    assertThat(running.send("POST", path, "text/turtle", TURTLE).statusCode()).isEqualTo(404);
    assertThat(running.size()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/$/ping",
        "/$/server",
        "/$/datasets",
        "/$/stats",
        "/$/metrics",
        "/$/tasks",
        "/$/backup/x",
        "/start.zh.html",
        "/service.ttl",
        "/web/",
        "/knowledge/",
        "/WEB-INF/web.xml"
      })
  void hasNoAdministrationAndNoFiles(String path) {
    assertThat(running.get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { VALUES ?e { <%s> } SERVICE ?e { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <%s> { ?s ?p ?o } } }",
        "SELECT * { ?s ?p ?o FILTER(!EXISTS { { SERVICE <%s> { ?s ?p ?o } } UNION {} }) }",
        "SELECT * { { SELECT * { OPTIONAL { GRAPH ?g { SERVICE <%s> { ?s ?p ?o } } } } } }",
        "SELECT * { ?s ?p ?o MINUS { SERVICE <%s> { ?s ?p ?o } } }",
        "SELECT (EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?x) {}",
        "SELECT * { ?s ?p ?o } ORDER BY EXISTS { SERVICE <%s> { ?s ?p ?o } }",
        "ASK { SERVICE <%s> { ?s ?p ?o } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <%s> { ?s ?p ?o } }",
        "DESCRIBE ?s WHERE { SERVICE <%s> { ?s ?p ?o } }"
      })
  void queriesNoOtherServer(String query) {
    HttpResponse<String> response = running.query(query.replace("%s", canaryAddress()));

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("SERVICE is switched off");
    assertThat(canaryHits).hasValue(0);
  }

  static Stream<String> callsInEveryPosition() {
    return Stream.of(
            "java:org.apache.jena.sparql.function.library.wait",
            "http://jena.apache.org/ARQ/function#wait",
            "http://jena.hpl.hp.com/ARQ/function#now",
            "http://jena.apache.org/ARQ/function#sha1sum",
            "http://www.w3.org/2005/xpath-functions#apply")
        .flatMap(
            function ->
                Stream.of(
                        "SELECT (<%s>(1) AS ?x) {}",
                        "SELECT (1 + <%s>(1) AS ?x) {}",
                        "SELECT * { ?s ?p ?o FILTER(<%s>(1)) }",
                        "SELECT * { ?s ?p ?o FILTER(?o IN (2, <%s>(1))) }",
                        "SELECT * { ?s ?p ?o FILTER(COALESCE(IF(true, <%s>(1), 2), 3)) }",
                        "SELECT * { BIND(<%s>(1) AS ?x) }",
                        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(<%s>(1))",
                        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(SUM(<%s>(?o)) > 1)",
                        "SELECT ?x { ?s ?p ?o } GROUP BY (<%s>(?s) AS ?x)",
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY <%s>(?s)",
                        "SELECT * { ?s ?p ?o } ORDER BY <%s>(?s)",
                        "SELECT * { ?s ?p ?o } ORDER BY DESC(STRLEN(<%s>(?s)))",
                        "SELECT (SUM(<%s>(?o)) AS ?x) { ?s ?p ?o }",
                        "SELECT (GROUP_CONCAT(DISTINCT STR(<%s>(?o))) AS ?x) { ?s ?p ?o }",
                        "SELECT ?s { ?s ?p ?o } GROUP BY ?s ORDER BY MAX(<%s>(?o))",
                        "SELECT * { { SELECT (<%s>(1) AS ?x) {} } }",
                        "SELECT * { { SELECT ?s { ?s ?p ?o } ORDER BY <%s>(?s) } }",
                        "SELECT * { { SELECT (MIN(<%s>(?o)) AS ?x) { ?s ?p ?o } } }",
                        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?o FILTER(<%s>(1)) } }",
                        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { BIND(<%s>(1) AS ?x) } }",
                        "SELECT * { ?s ?p ?o OPTIONAL { ?s ?p ?o FILTER(<%s>(1)) } }",
                        "SELECT * { { BIND(<%s>(1) AS ?x) } UNION {} }",
                        "SELECT * { ?s ?p ?o MINUS { ?s ?p ?o FILTER(<%s>(1)) } }",
                        "SELECT * { GRAPH ?g { ?s ?p ?o FILTER(<%s>(1)) } }",
                        "ASK { FILTER(<%s>(1)) }",
                        "CONSTRUCT { ?s ?p ?x } WHERE { ?s ?p ?o BIND(<%s>(1) AS ?x) }",
                        "DESCRIBE ?s WHERE { ?s ?p ?o FILTER(<%s>(1)) }")
                    .map(query -> query.replace("%s", function)));
  }

  @ParameterizedTest
  @MethodSource("callsInEveryPosition")
  void callsNoFunctionBeyondTheStandard(String query) {
    HttpResponse<String> response = running.query(query);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("is not available");
  }

  @Test
  void hidesOtherFunctionsFromEvaluationToo() {
    AllowedFunctions functions = new AllowedFunctions();

    assertThat(functions.get("java:org.apache.jena.sparql.function.library.wait")).isNull();
    assertThat(functions.get("http://jena.apache.org/ARQ/function#wait")).isNull();
    assertThat(functions.get("http://www.w3.org/2001/XMLSchema#integer")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://jena.apache.org/ARQ/property#versionARQ",
        "http://jena.apache.org/ARQ/list#member",
        "http://jena.hpl.hp.com/ARQ/property#splitIRI",
        "java:org.apache.jena.sparql.pfunction.library.versionARQ"
      })
  void callsNoPropertyFunction(String predicate) {
    assertThat(running.query("SELECT * { ?a <" + predicate + "> ?b }").statusCode()).isEqualTo(403);
    assertThat(
            running
                .query("SELECT * { ?s ?p ?o FILTER EXISTS { ?a <" + predicate + "> ?b } }")
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JSON { 'a' : ?s } WHERE { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o LATERAL { ?s ?p ?x } }",
        "SELECT (CALL(<java:a.b>, 1) AS ?x) {}",
        "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }"
      })
  void speaksStandardSparqlAlone(String query) {
    assertThat(running.query(query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"callback=alert", "stylesheet=/x.xsl"})
  void refusesParametersThatTurnAnswersIntoCode(String parameter) {
    String query = "query=" + RunningServer.encoded("ASK {}") + "&format=json&" + parameter;

    assertThat(running.get("/sparql?" + query).statusCode()).isEqualTo(400);
    assertThat(
            running
                .send("POST", "/sparql", "application/x-www-form-urlencoded", query)
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void refusesLargeBodies() throws IOException {
    String comment = "#" + "界".repeat(400_000) + "\nASK {}";

    assertThat(refuses("application/sparql-query", comment)).isTrue();
    assertThat(refusesChunked("application/sparql-query", comment)).isTrue();
    assertThat(refusesChunked("application/x-www-form-urlencoded", "query=" + comment)).isTrue();
    assertThat(
            running
                .send(
                    "POST", "/sparql", "application/sparql-query", "#" + "a".repeat(70_000) + "\n")
                .statusCode())
        .isEqualTo(413);
    assertThat(running.query("ASK {} #" + "a".repeat(40_000)).statusCode()).isEqualTo(414);
  }

  @Test
  void refusesAQueryOfThirtyMegabytesInEachForm() throws IOException {
    String comment = "#" + "a".repeat(30_000_000) + "\nASK {}";

    assertThat(refuses("application/sparql-query", comment)).isTrue();
    assertThat(refuses("application/x-www-form-urlencoded", "query=" + comment)).isTrue();
    assertThat(refusesChunked("application/sparql-query", comment)).isTrue();
    assertThat(running.query("ASK {}").statusCode()).isEqualTo(200);
  }

  /** Whether the server answers 413, or hangs up before it has read the whole body. */
  private boolean refuses(String contentType, String body) {
    try {
      return running.send("POST", "/sparql", contentType, body).statusCode() == 413;
    } catch (UncheckedIOException hungUp) {
      return true;
    }
  }

  /** Whether the server answers 400 or 413, or hangs up before it has read the whole body. */
  private boolean refusesChunked(String contentType, String body) {
    try {
      return Set.of(400, 413).contains(chunked(contentType, body).statusCode());
    } catch (IOException hungUp) {
      return true;
    }
  }

  private HttpResponse<String> chunked(String contentType, String body) throws IOException {
    return running.send(
        running
            .request("/sparql")
            .header("Content-Type", contentType)
            .POST(
                BodyPublishers.fromPublisher(
                    BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)))));
  }

  @Test
  void survivesDeepNesting() {
    String query = "SELECT * " + "{".repeat(30_000) + "}".repeat(30_000);

    assertThat(running.send("POST", "/sparql", "application/sparql-query", query).statusCode())
        .isEqualTo(400);
    assertThat(running.query("ASK {}").statusCode()).isEqualTo(200);
  }

  @Test
  void letsTheLibraryReachNoOtherServer() {
    String document = "{\"@context\": \"" + canaryAddress() + "\", \"@id\": \"urn:a\"}";

    assertThatThrownBy(() -> RDFParser.fromString(document, Lang.JSONLD).toGraph())
        .isInstanceOf(RiotException.class);
    assertThatThrownBy(
            () -> {
              try (QueryExecHTTP remote =
                  QueryExecHTTP.service(canaryAddress()).query("ASK {}").build()) {
                remote.ask();
              }
            })
        .hasStackTraceContaining("outbound requests are switched off");
    assertThat(canaryHits).hasValue(0);
  }
}
