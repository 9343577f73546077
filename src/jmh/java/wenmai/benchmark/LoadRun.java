package wenmai.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import wenmai.knowledge.Knowledge;
import wenmai.serve.GraphServer;
import wenmai.serve.ServerSettings;
import wenmai.serve.explore.EntityNode;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.SyntheticGraph;
import wenmai.serve.limit.Limit;

/**
 * A load over HTTP that is kept up for minutes: clients that ask a server over a large synthetic
 * graph without pause, each its next question when it has the answer to the last.
 *
 * <p>Arguments: minutes, clients, articles (16,000 give about 1.5 million quads). Prints a row for
 * each kind of request: how many, how many failed, and percentiles of the milliseconds they took;
 * then why each of them failed.
 */
public final class LoadRun {
  private static final String PREFIX =
      "PREFIX wm: <https://w3id.org/wenmai/ontology#> PREFIX schema: <https://schema.org/>"
          + " PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";

  /** A kind of request: the path to ask for, of any entity. */
  private enum Kind {
    SEARCH(any -> "/api/search?q=" + encoded(any.label().substring(0, 2))),
    NEIGHBOURS(any -> "/api/neighbours?iri=" + encoded(any.iri())),
    PAGE(any -> any.iri().replace("https://w3id.org/wenmai/id/", "/page/")),
    TURTLE(any -> any.iri().replace("https://w3id.org/wenmai/id/", "/id/")),
    LABEL(any -> query("SELECT ?s { ?s skos:prefLabel '" + any.label() + "'@zh } LIMIT 20")),
    FACTS(any -> query("SELECT ?p ?o { <" + any.iri() + "> ?p ?o }")),
    STEPS(any -> query("SELECT ?z { <" + any.iri() + "> ?p ?y . ?y ?q ?z } LIMIT 200")),
    HIERARCHY(any -> query("SELECT ?up { <" + any.iri() + "> wm:partOf* ?up }")),
    EVIDENCE(
        any -> query("SELECT ?g ?m { GRAPH ?g { ?m wm:refersTo <" + any.iri() + "> } } LIMIT 50"));

    private final Function<EntityNode, String> path;

    Kind(Function<EntityNode, String> path) {
      this.path = path;
    }

    private String accepted() {
      return switch (this) {
        case PAGE -> "text/html";
        case TURTLE -> "text/turtle";
        default -> "application/json";
      };
    }

    private static String query(String sparql) {
      return "/sparql?query=" + encoded(PREFIX + sparql);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  /** What one client has seen of one kind: the microseconds of each answer, why any failed. */
  private static final class Seen {
    private final List<Integer> micros = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
  }

  private LoadRun() {}

  /** Runs the load. */
  public static void main(String[] arguments) throws Exception {
    Duration time = Duration.ofMinutes(Long.parseLong(arguments[0]));
    int clients = Integer.parseInt(arguments[1]);
    DatasetGraph dataset =
        DatabaseMgr.connectDatasetGraph(Files.createTempDirectory("load").toString());
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    SyntheticGraph.fill(dataset, Integer.parseInt(arguments[2]), 42);
    List<EntityNode> entities = new Explorer(dataset, Knowledge.bundled()).graph().nodes();
    ServerSettings settings =
        ServerSettings.standard()
            .withPort(0)
            .withLimit(Limit.CLIENT_REQUESTS, 100_000_000)
            .withLimit(Limit.QUERIES_AT_ONCE, clients);
    try (GraphServer server = GraphServer.start(dataset, Knowledge.bundled(), settings)) {
      load(server.address(), entities, Duration.ofSeconds(20), clients);
      print(load(server.address(), entities, time, clients));
    } finally {
      dataset.close();
    }
  }

  private static List<Map<Kind, Seen>> load(
      URI address, List<EntityNode> entities, Duration time, int clients)
      throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    HttpClient http = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
    long end = System.nanoTime() + time.toNanos();
    List<Future<Map<Kind, Seen>>> running =
        IntStream.range(0, clients)
            .mapToObj(i -> pool.submit(() -> client(http, address, entities, i, end)))
            .toList();
    List<Map<Kind, Seen>> seen = new ArrayList<>();
    for (Future<Map<Kind, Seen>> one : running) {
      seen.add(one.get());
    }
    pool.shutdown();
    return seen;
  }

  private static Map<Kind, Seen> client(
      HttpClient http, URI address, List<EntityNode> entities, int seed, long end)
      throws InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    Map<Kind, Seen> seen = new EnumMap<>(Kind.class);
    while (System.nanoTime() < end) {
      Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
      EntityNode any = entities.get(random.nextInt(entities.size()));
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve(kind.path.apply(any)))
              .header("Accept", kind.accepted())
              .timeout(Duration.ofSeconds(60))
              .build();
      Seen ofKind = seen.computeIfAbsent(kind, k -> new Seen());
      long start = System.nanoTime();
      try {
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
          ofKind.failures.add("status " + status);
        }
      } catch (IOException e) {
        ofKind.failures.add(e.toString());
      }
      ofKind.micros.add((int) ((System.nanoTime() - start) / 1_000));
    }
    return seen;
  }

  private static void print(List<Map<Kind, Seen>> clients) {
    System.out.println("| kind | requests | failed | p50 ms | p95 | p99 | longest |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (Kind kind : Kind.values()) {
      print(kind.toString(), clients.stream().map(seen -> seen.get(kind)).toList());
    }
    List<Seen> all = clients.stream().flatMap(seen -> seen.values().stream()).toList();
    print("all", all);
    all.stream().flatMap(seen -> seen.failures.stream()).sorted().forEach(System.out::println);
  }

  private static void print(String name, List<Seen> seen) {
    int[] micros =
        seen.stream().flatMap(one -> one.micros.stream()).mapToInt(Integer::intValue).toArray();
    Arrays.sort(micros);
    System.out.printf(
        "| %s | %,d | %d | %.1f | %.1f | %.1f | %.0f |%n",
        name.toLowerCase(Locale.ROOT),
        micros.length,
        seen.stream().mapToInt(one -> one.failures.size()).sum(),
        micros[micros.length / 2] / 1e3,
        micros[(int) (micros.length * 95L / 100)] / 1e3,
        micros[(int) (micros.length * 99L / 100)] / 1e3,
        micros[micros.length - 1] / 1e3);
  }
}
