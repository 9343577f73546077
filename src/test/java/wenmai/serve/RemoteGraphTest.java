package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import wenmai.build.BuildProgress;
import wenmai.build.BuildRequest;
import wenmai.build.GraphBuild;
import wenmai.build.ReadingArchive;
import wenmai.graph.GraphStore;
import wenmai.graph.Vocabulary;
import wenmai.knowledge.Knowledge;
import wenmai.serve.explore.ExampleQuery;
import wenmai.serve.remote.EndpointAddress;
import wenmai.serve.remote.Rdf4jServer;
import wenmai.serve.remote.StockFuseki;

/** The graph of the sample articles, shown from a store and from endpoints of others. */
@TestInstance(Lifecycle.PER_CLASS)
class RemoteGraphTest {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled();
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** So few that the reading of the graph turns many pages. */
  private static final int ROWS = 500;

  /** How many entities are passed over between two that are looked at. */
  private static final int STEP = 100;

  private static final List<String> PATHS =
      List.of(
          "/?lang=en",
          "/programmes?kind=AidTeam&lang=zh",
          "/search?q=%E5%8C%BB%E9%99%A2&lang=zh",
          "/api/search?q=%E5%8C%BB%E9%99%A2&limit=20",
          "/api/search?q=duan",
          "/api/vocabulary",
          "/.well-known/void",
          "/downloads/entities.csv",
          "/downloads/facts.csv",
          "/downloads/wenmai.graphml");

  private final HttpClient client = HttpClient.newHttpClient();
  private final GraphStore store = GraphStore.inMemory();
  private final DatasetGraph held;
  private final StockFuseki fuseki;
  private final Rdf4jServer rdf4j;
  private final GraphServer local;

  RemoteGraphTest() throws Exception {
    new GraphBuild(KNOWLEDGE, ReadingArchive.inMemory())
        .run(
            new BuildRequest(List.of(Path.of("data/articles")), Path.of(""), false),
            store,
            BuildProgress.silent());
    held = DatabaseMgr.createDatasetGraph();
    held.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(held, () -> store.quads().forEach(held::add));
    fuseki = new StockFuseki(held);
    rdf4j = new Rdf4jServer(store.dataset());
    local = start(GraphSource.of(store.dataset()));
  }

  private static GraphServer start(GraphSource source) {
    return GraphServer.start(
        source,
        KNOWLEDGE,
        ServerSettings.standard().withPort(0).withExamples(ExampleQuery.all(KNOWLEDGE)));
  }

  private static GraphServer inFrontOf(URI endpoint) {
    return start(
        GraphSource.ofEndpoint(new EndpointAddress(endpoint, Optional.empty(), ROWS), LONGEST));
  }

  @AfterAll
  void stop() throws Exception {
    local.close();
    fuseki.close();
    rdf4j.stop();
    store.close();
  }

  @Test
  void showsOfAnotherFusekiWhatItShowsOfItsStore() throws Exception {
    try (GraphServer remote = inFrontOf(fuseki.endpoint())) {
      assertSameAnswers(remote);
    }
  }

  @Test
  void showsOfRdf4jWhatItShowsOfItsStore() throws Exception {
    try (GraphServer remote = inFrontOf(rdf4j.endpoint())) {
      assertSameAnswers(remote);
    }
  }

  private void assertSameAnswers(GraphServer remote) throws Exception {
    SortedMap<String, String> expected = answers(local);
    SortedMap<String, String> given = answers(remote);
    assertThat(given.keySet()).isEqualTo(expected.keySet());
    expected.forEach((path, answer) -> assertThat(given.get(path)).as(path).isEqualTo(answer));
  }

  /** What a server answers, by path; of every entity the answers of the JSON interface. */
  private SortedMap<String, String> answers(GraphServer server) throws Exception {
    SortedMap<String, String> answers = new TreeMap<>();
    for (String path : paths(server)) {
      HttpResponse<String> response = get(server, path);
      assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
      answers.put(path, response.body().replace(server.address().toString(), "http://localhost/"));
    }
    for (String dump : List.of("/downloads/wenmai.nq", "/data?default")) {
      answers.put(dump, sortedLines(get(server, dump, "Accept", "application/n-triples").body()));
    }
    return answers;
  }

  /** The paths to ask for, with those of some entities out of many. */
  private List<String> paths(GraphServer server) throws Exception {
    List<String> entities = get(server, "/downloads/entities.csv").body().lines().skip(1).toList();
    assertThat(entities).hasSizeGreaterThan(STEP * 3);
    List<String> paths = new ArrayList<>(PATHS);
    for (int i = 0; i + STEP < entities.size(); i += STEP) {
      String iri = iri(entities.get(i));
      String page = URI.create(iri).getRawPath().replace("/wenmai/id/", "/page/");
      String encoded = RunningServer.encoded(iri);
      paths.add("/api/entity?iri=" + encoded);
      paths.add("/api/neighbours?limit=500&iri=" + encoded);
      paths.add(
          "/api/paths?from=" + encoded + "&to=" + RunningServer.encoded(iri(entities.get(i + 1))));
      paths.add(page + "?lang=zh");
      paths.add(page + ".nt");
    }
    store.quads().stream()
        .filter(quad -> quad.getPredicate().equals(Vocabulary.SOURCE_FILE))
        .limit(3)
        .map(quad -> quad.getSubject().getURI().replace(Vocabulary.ID, "/page/"))
        .forEach(paths::add);
    return paths;
  }

  private static String iri(String line) {
    return line.substring(0, line.indexOf(','));
  }

  private static String sortedLines(String text) {
    return String.join("\n", text.lines().sorted().toList());
  }

  private HttpResponse<String> get(GraphServer server, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }
}
