package wenmai.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import wenmai.knowledge.Knowledge;
import wenmai.serve.GraphServer;
import wenmai.serve.ServerSettings;
import wenmai.serve.explore.EntityNode;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.SyntheticGraph;

/** How long the explorer takes to answer over HTTP, one client, percentiles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 2, time = 10)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class ExploringBenchmark {
  private static final List<String> TYPED =
      List.of("王", "人民医院", "云溪", "renmin", "zxy", "ymyy", "第一中学", "wangwei", "援疆工作队", "刘建");

  /** 16,000 articles give about a million quads. */
  @Param("16000")
  public int articles;

  private final Random random = new Random(7);
  private final HttpClient client = HttpClient.newHttpClient();
  private Path folder;
  private DatasetGraph dataset;
  private GraphServer server;
  private List<EntityNode> entities;
  private EntityNode hub;

  @Setup
  public void serve() throws IOException {
    folder = Files.createTempDirectory("exploring");
    dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    SyntheticGraph.fill(dataset, articles, 42);
    System.out.println("quads: " + Txn.calculateRead(dataset, () -> dataset.stream().count()));
    long start = System.nanoTime();
    Explorer explorer = new Explorer(dataset, Knowledge.bundled());
    System.out.printf("explorer made in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    entities = explorer.graph().nodes();
    hub = entities.stream().max(Comparator.comparingInt(EntityNode::degree)).orElseThrow();
    System.out.printf("entities: %d, largest hub: %d facts%n", entities.size(), hub.degree());
    server = GraphServer.start(dataset, Knowledge.bundled(), ServerSettings.standard().withPort(0));
  }

  @TearDown
  public void stop() {
    server.close();
    dataset.close();
  }

  @Benchmark
  public int search() throws Exception {
    return get("/api/search?q=" + encoded(TYPED.get(random.nextInt(TYPED.size()))));
  }

  @Benchmark
  public int neighbours() throws Exception {
    return get("/api/neighbours?iri=" + encoded(any().iri()));
  }

  @Benchmark
  public int neighboursOfTheLargestHub() throws Exception {
    return get("/api/neighbours?iri=" + encoded(hub.iri()));
  }

  @Benchmark
  public int paths() throws Exception {
    return get("/api/paths?from=" + encoded(any().iri()) + "&to=" + encoded(any().iri()));
  }

  @Benchmark
  public int pathsOfEightHops() throws Exception {
    return get("/api/paths?max=8&from=" + encoded(any().iri()) + "&to=" + encoded(any().iri()));
  }

  @Benchmark
  public int entityPage() throws Exception {
    return get("/page/" + any().iri().substring("https://w3id.org/wenmai/id/".length()));
  }

  @Benchmark
  public int pageOfTheLargestHub() throws Exception {
    return get("/page/" + hub.iri().substring("https://w3id.org/wenmai/id/".length()));
  }

  @Benchmark
  public int homePage() throws Exception {
    return get("/");
  }

  @Benchmark
  public int programmesPage() throws Exception {
    return get("/programmes?kind=AidTeam");
  }

  private EntityNode any() {
    return entities.get(random.nextInt(entities.size()));
  }

  private int get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve(URI.create(path)))
            .timeout(Duration.ofSeconds(30))
            .build();
    var answer = client.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " " + answer.statusCode());
    }
    return answer.body().length;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
