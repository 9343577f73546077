package wenmai.serve;

import com.google.gson.JsonParser;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import wenmai.build.Desk;
import wenmai.knowledge.Knowledge;
import wenmai.serve.api.ExplorerApi;
import wenmai.serve.api.JsonEndpoint;
import wenmai.serve.api.LimitsJson;
import wenmai.serve.explore.ExampleQuery;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.GraphTables;
import wenmai.serve.explore.RunningSearches;
import wenmai.serve.explore.Terms;
import wenmai.serve.http.DumpServlet;
import wenmai.serve.http.HealthServlet;
import wenmai.serve.http.IdServlet;
import wenmai.serve.http.ResourceServlet;
import wenmai.serve.http.TableServlet;
import wenmai.serve.http.VoidServlet;
import wenmai.serve.http.WebAssets;
import wenmai.serve.page.Pages;

/** The pages and the JSON interface over a dataset, as servlets by their paths. */
final class Website {
  private static final Duration LONGEST_EXAMPLE = Duration.ofSeconds(1);
  private static final Duration LONGEST_COUNT = Duration.ofMinutes(10);
  private static final Query COUNT =
      QueryFactory.create("SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }");

  private final Pages pages;
  private final CompletableFuture<List<ExampleQuery>> answered;
  private final CompletableFuture<Long> quads;
  private final SortedMap<String, HttpServlet> servlets = new TreeMap<>();

  /**
   * A website; the explorer is made meanwhile, and requests that need it wait for it.
   *
   * @param dataset the graph of the generation, which cannot be changed
   * @param searches where searches for paths can be stopped, on this website or the one after it
   * @param desk where editors decide, if they can
   */
  Website(
      GraphSource.Generation generation,
      DatasetGraph dataset,
      Knowledge knowledge,
      ServerSettings settings,
      RunningSearches searches,
      Optional<Desk> desk) {
    List<ExampleQuery> examples = settings.examples();
    Terms terms = new Terms(knowledge);
    CompletableFuture<Explorer> coming =
        CompletableFuture.supplyAsync(() -> new Explorer(dataset, knowledge));
    Supplier<Explorer> explorer = coming::join;
    answered = coming.thenApply(made -> answered(examples, generation));
    quads = answered.thenApply(made -> count(generation));
    pages =
        new Pages(
            explorer,
            terms,
            knowledge,
            searches,
            settings.limits(),
            examples,
            () -> answered.getNow(List.of()),
            desk);
    servlets.putAll(pages.servlets());
    servlets.putAll(new ExplorerApi(explorer, terms, searches).servlets());
    servlets.put(
        "/api/openapi.json",
        new JsonEndpoint(asked -> JsonParser.parseString(WebAssets.text("openapi.json"))));
    servlets.put("/api/limits", new JsonEndpoint(asked -> LimitsJson.of(settings.limits())));
    servlets.put("/.well-known/void", new VoidServlet(explorer));
    servlets.put("/assets/*", new WebAssets());
    servlets.put(
        "/downloads/entities.csv",
        new TableServlet(explorer, "text/csv", GraphTables::writeEntities));
    servlets.put(
        "/downloads/facts.csv", new TableServlet(explorer, "text/csv", GraphTables::writeFacts));
    servlets.put(
        "/downloads/wenmai.graphml",
        new TableServlet(explorer, "application/graphml+xml", GraphTables::writeGraphMl));
    servlets.put("/downloads/wenmai.ttl", DumpServlet.turtle(dataset));
    servlets.put("/downloads/wenmai.trig", DumpServlet.trig(dataset));
    servlets.put("/downloads/wenmai.nq", DumpServlet.nquads(dataset));
    servlets.put("/downloads/wenmai.jsonld", DumpServlet.jsonld(dataset));
    servlets.put("/health/live", new HealthServlet(() -> true));
    for (String path : List.of("/health", "/health/ready")) {
      servlets.put(
          path, new HealthServlet(() -> coming.isDone() && !coming.isCompletedExceptionally()));
    }
    servlets.put("/id/*", new IdServlet());
    servlets.put("/page/*", new ResourceServlet(dataset, pages.resource()));
    if (generation.endpoint().isPresent()) {
      servlets.put("/desk/*", new StoreNeeded());
    }
  }

  private static List<ExampleQuery> answered(
      List<ExampleQuery> examples, GraphSource.Generation generation) {
    return Txn.calculateRead(
        generation.dataset(),
        () -> ExampleQuery.answered(examples, query -> generation.query(query, LONGEST_EXAMPLE)));
  }

  private static long count(GraphSource.Generation generation) {
    return Txn.calculateRead(
        generation.dataset(),
        () -> {
          try (QueryExec counting = generation.query(COUNT, LONGEST_COUNT)) {
            Node number = counting.select().next().get("n");
            return ((Number) number.getLiteralValue()).longValue();
          }
        });
  }

  /**
   * Waits until all of it can be shown.
   *
   * @throws java.util.concurrent.CompletionException when it cannot
   */
  void awaitReady() {
    answered.join();
  }

  /** Waits until it reads the dataset no more of itself, whether it is ready or failed. */
  void settle() {
    quads.handle((counted, failure) -> true).join();
  }

  /** How many quads it shows, once they are counted. */
  Optional<Long> quads() {
    return quads.isCompletedExceptionally()
        ? Optional.empty()
        : Optional.ofNullable(quads.getNow(null));
  }

  /** The page at {@code /}. */
  HttpServlet startPage() {
    return pages.start();
  }

  /** All other servlets by their path specifications. */
  SortedMap<String, HttpServlet> servlets() {
    return Collections.unmodifiableSortedMap(servlets);
  }
}
