package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.knowledge.Knowledge;
import wenmai.serve.explore.ExploredGraph;
import wenmai.serve.limit.Limit;
import wenmai.serve.remote.EndpointAddress;
import wenmai.serve.remote.EndpointException;
import wenmai.serve.remote.FaultyFront;
import wenmai.serve.remote.FaultyFront.Fault;
import wenmai.serve.remote.StockFuseki;

/** A server in front of a real Fuseki, which fails as endpoints do. */
@TestInstance(Lifecycle.PER_CLASS)
class RemoteEndpointTest {
  private static final Duration LONGEST = Duration.ofMillis(1500);
  private static final String GRAPH_OF_ARTICLE = "<" + ExploredGraph.ID + "article/a1>";

  private final HttpClient client = HttpClient.newHttpClient();
  private final StockFuseki fuseki = new StockFuseki(ExploredGraph.dataset());
  private final FaultyFront front;
  private final GraphServer server;

  RemoteEndpointTest() throws Exception {
    front = new FaultyFront(fuseki.endpoint());
    server = serve(EndpointAddress.of(front.address()));
  }

  private static GraphServer serve(EndpointAddress address) {
    return GraphServer.start(
        GraphSource.ofEndpoint(address, LONGEST),
        Knowledge.bundled(),
        ServerSettings.standard().withPort(0).withTimeout(LONGEST).withLimit(Limit.QUERY_ROWS, 20));
  }

  @BeforeEach
  void mend() {
    front.set(Fault.NONE);
  }

  @AfterAll
  void stop() {
    server.close();
    front.close();
    fuseki.close();
  }

  @ParameterizedTest
  @CsvSource({
    "SILENT, 504",
    "STALLED, 504",
    "BROKEN, 502",
    "CUT, 502",
    "PAGE, 502",
    "LOCKED, 502",
    "BUSY, 503"
  })
  void tellsWhatFailsAQueryAndGoesOn(Fault fault, int status) throws Exception {
    front.set(fault);
    HttpResponse<String> rows = query("SELECT * WHERE { ?s ?p ?o } LIMIT 5");

    assertThat(rows.statusCode()).as(rows.body()).isEqualTo(status);
    assertThat(rows.body()).contains("SPARQL endpoint").doesNotContain("localhost");
    front.set(Fault.NONE);
    assertThat(query("ASK { ?s ?p ?o }").body()).contains("true");
  }

  @ParameterizedTest
  @CsvSource({
    "STALLED, 504, person/曾希燕",
    "BROKEN, 502, organization/云溪县人民医院",
    "BUSY, 503, program/江南省援疆医疗队"
  })
  void tellsWhatFailsTheExplorerAndGoesOn(Fault fault, int status, String name) throws Exception {
    String path = "/api/entity?iri=" + RunningServer.encoded(ExploredGraph.ID + name);
    front.set(fault);
    HttpResponse<String> entity = get(path);

    assertThat(entity.statusCode()).as(entity.body()).isEqualTo(status);
    assertThat(entity.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(entity.body()).contains("SPARQL endpoint", "\"status\":" + status);
    front.set(Fault.NONE);
    assertThat(get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void showsWhatItHasInMemoryWhileTheEndpointIsDown() throws Exception {
    try (StockFuseki other = new StockFuseki(ExploredGraph.dataset());
        GraphServer left = serve(EndpointAddress.of(other.endpoint()))) {
      other.stop();

      assertThat(get(left, "/api/vocabulary").statusCode()).isEqualTo(200);
      assertThat(get(left, "/page/person/%E6%9B%BE%E5%B8%8C%E7%87%95").statusCode()).isEqualTo(502);
      assertThat(get(left, "/data?default").statusCode()).isEqualTo(502);
      assertThat(get(left, "/sparql?query=ASK%7B%7D").statusCode()).isEqualTo(502);
    }
  }

  @ParameterizedTest
  @CsvSource({"SILENT, SLOW", "PAGE, MALFORMED", "LOCKED, LOCKED", "BUSY, BUSY", "CUT, MALFORMED"})
  void doesNotStartBeforeAnEndpointThatFails(Fault fault, EndpointException.Reason reason) {
    front.set(fault);

    assertThatThrownBy(() -> serve(EndpointAddress.of(front.address())))
        .isInstanceOfSatisfying(
            EndpointException.class, failure -> assertThat(failure.reason()).isEqualTo(reason));
  }

  @Test
  void doesNotStartBeforeWhatIsNotTheGraph() {
    DatasetGraph empty = DatasetGraphFactory.createTxnMem();
    DatasetGraph apart = DatabaseMgr.createDatasetGraph();
    apart.executeWrite(
        () -> RDFParser.fromString("<urn:g> { <urn:s> <urn:p> <urn:o> }", Lang.TRIG).parse(apart));
    try (StockFuseki ofEmpty = new StockFuseki(empty);
        StockFuseki ofApart = new StockFuseki(apart)) {
      assertThat(failureBefore(ofEmpty.endpoint())).contains(EndpointException.Reason.EMPTY);
      assertThat(failureBefore(ofApart.endpoint()))
          .contains(EndpointException.Reason.WITHOUT_UNION);
      assertThat(failureBefore(URI.create("http://localhost:1/")))
          .contains(EndpointException.Reason.UNREACHABLE);
      assertThat(failureBefore(ofApart.endpoint().resolve("/nowhere")))
          .contains(EndpointException.Reason.REFUSED);
    }
  }

  private static Optional<EndpointException.Reason> failureBefore(URI endpoint) {
    try {
      serve(EndpointAddress.of(endpoint)).close();
      return Optional.empty();
    } catch (EndpointException failure) {
      return Optional.of(failure.reason());
    }
  }

  @Test
  void sendsWhatPassesTheGuardsAsItWasUnderstood() throws Exception {
    HttpResponse<String> answer =
        query("SELECT ?name { <" + ExploredGraph.ID + "person/曾希燕> <urn:no>|a ?name # comment\n}");

    assertThat(answer.body()).contains("ontology#Person");
    assertThat(RunningServer.decoded(last()))
        .contains("SELECT  ?name\nWHERE", "<urn:no>|")
        .doesNotContain("comment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT (<urn:f>(1) AS ?x) {}",
        "SELECT * FROM <http://localhost:1/canary.ttl> { ?s ?p ?o }",
        "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
        "INSERT DATA { <urn:s> <urn:p> <urn:o> }",
        "not a query"
      })
  void sendsNothingThatTheGuardsRefuse(String refused) throws Exception {
    assertThat(query("ASK { ?s ?p ?o }").statusCode()).isEqualTo(200);
    HttpResponse<String> answer = query(refused);

    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403);
    assertThat(front.requests()).noneMatch(form -> form.contains("SERVICE"));
    assertThat(RunningServer.decoded(last())).startsWith("null query=").doesNotContain("FROM");
  }

  @Test
  void letsFromNameItsOwnGraphs() throws Exception {
    String all = "SELECT (COUNT(*) AS ?n) ";
    String one = query(all + "FROM " + GRAPH_OF_ARTICLE + " { ?s ?p ?o }").body();
    assertThat(one)
        .isEqualTo(query(all + "{ GRAPH " + GRAPH_OF_ARTICLE + " { ?s ?p ?o } }").body());
    assertThat(one).isNotEqualTo(query(all + "{ ?s ?p ?o }").body());
    assertThat(
            get("/sparql?default-graph-uri=http://localhost:1/canary&query="
                    + RunningServer.encoded("ASK { ?s ?p ?o }"))
                .statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }",
        "DESCRIBE ?s { ?s ?p ?o }"
      })
  void keepsToTheLimitOfRows(String tooMuch) throws Exception {
    assertThat(query(tooMuch).statusCode()).isEqualTo(413);
  }

  @Test
  void showsWhoItIsWhereTheEndpointAsksForIt() throws Exception {
    serve(new EndpointAddress(front.address(), Optional.of("Bearer secret"), 1000)).close();

    assertThat(last()).startsWith("Bearer secret query=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:x> ?p ?o } } #",
        "http://example.org/\" } UNION { ?s ?p ?o",
        "_:b0",
        "not an iri"
      })
  void looksUpNoNameThatCouldNotBeOne(String iri) throws Exception {
    int before = front.requests().size();

    assertThat(get("/api/entity?iri=" + RunningServer.encoded(iri)).statusCode()).isEqualTo(404);
    assertThat(get("/page/" + RunningServer.encoded("x>" + iri)).statusCode()).isIn(400, 404);
    assertThat(front.requests()).hasSize(before);
  }

  @Test
  void refusesWhatNeedsAStore() throws Exception {
    assertThat(get("/desk", "Accept", "text/html").statusCode()).isEqualTo(501);
    assertThat(get("/desk/decisions").body()).contains("where the store is");
    assertThatThrownBy(
            () ->
                GraphServer.start(
                    GraphSource.ofEndpoint(EndpointAddress.of(front.address()), LONGEST),
                    Knowledge.bundled(),
                    ServerSettings.standard()
                        .with(Operations.standard().withBackups(Path.of("backups")))))
        .isInstanceOf(ServerStartException.class)
        .hasMessage("backup-folder needs a store of this server's own");
  }

  private String last() {
    return front.requests().get(front.requests().size() - 1);
  }

  private HttpResponse<String> query(String sparql) throws Exception {
    return get("/sparql?query=" + RunningServer.encoded(sparql));
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return get(server, path, headers);
  }

  private HttpResponse<String> get(GraphServer asked, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(asked.address().resolve(path));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }
}
