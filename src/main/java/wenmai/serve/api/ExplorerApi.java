package wenmai.serve.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import wenmai.model.Predicate;
import wenmai.serve.explore.Edge;
import wenmai.serve.explore.EntityNode;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.NameIndex;
import wenmai.serve.explore.Neighbours;
import wenmai.serve.explore.Paths;
import wenmai.serve.explore.Portrait;
import wenmai.serve.explore.Relation;
import wenmai.serve.explore.RunningSearches;
import wenmai.serve.explore.Terms;

/** The endpoints below {@code /api/}, as {@code openapi.json} describes them. */
public final class ExplorerApi {
  private static final int MOST_HITS = 50;
  private static final int MOST_NEIGHBOURS = 500;
  private static final int MOST_HOPS = 8;
  private static final int MOST_PATHS = 20;
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);

  private final Supplier<Explorer> explorer;
  private final Terms terms;
  private final RunningSearches searches;

  /**
   * The endpoints of an explorer.
   *
   * @param explorer the explorer, waited for when it is still being made
   * @param searches where searches for paths can be stopped
   */
  public ExplorerApi(Supplier<Explorer> explorer, Terms terms, RunningSearches searches) {
    this.explorer = explorer;
    this.terms = terms;
    this.searches = searches;
  }

  /** The servlets by their paths. */
  public SortedMap<String, HttpServlet> servlets() {
    Map<String, Function<Parameters, JsonElement>> answers =
        Map.of(
            "/api/search", this::search,
            "/api/entity", this::entity,
            "/api/neighbours", this::neighbours,
            "/api/evidence", this::evidence,
            "/api/paths", this::paths,
            "/api/vocabulary", asked -> VocabularyJson.of(explorer.get(), terms));
    SortedMap<String, HttpServlet> servlets = new TreeMap<>();
    answers.forEach((path, answer) -> servlets.put(path, new JsonEndpoint(answer)));
    servlets.put("/api/searches/*", new StopEndpoint(searches));
    return Collections.unmodifiableSortedMap(servlets);
  }

  private JsonElement search(Parameters parameters) {
    String text = parameters.text("q").orElse("");
    int limit = parameters.number("limit", 10, 1, MOST_HITS);
    List<NameIndex.Hit> hits = explorer.get().names().search(text, parameters.type("type"), limit);
    JsonObject json = new JsonObject();
    json.addProperty("query", text);
    json.add("hits", ApiJson.list(hits, this::hit));
    return json;
  }

  private JsonObject hit(NameIndex.Hit hit) {
    JsonObject json = ApiJson.node(hit.node());
    json.addProperty("matched", hit.matched());
    json.addProperty("about", Portrait.line(explorer.get(), hit.node()));
    return json;
  }

  private JsonElement entity(Parameters parameters) {
    EntityNode node = node(parameters.required("iri"));
    JsonObject json = ApiJson.node(node);
    json.addProperty("about", Portrait.line(explorer.get(), node));
    json.add("names", ApiJson.texts(node.names()));
    JsonArray facts = new JsonArray();
    neighbours(node, Neighbours.Filter.none(), 0, MOST_NEIGHBOURS)
        .edges()
        .forEach(
            edge -> {
              JsonObject fact = described(edge);
              fact.add("evidence", ApiJson.list(explorer.get().evidence(edge), ApiJson::evidence));
              facts.add(fact);
            });
    json.add("facts", facts);
    json.add(
        "dates",
        ApiJson.list(
            explorer.get().dates(node.iri()),
            dated -> {
              JsonObject date = new JsonObject();
              date.addProperty("predicate", dated.predicate().localName());
              date.addProperty("date", dated.date());
              date.add("evidence", ApiJson.list(dated.evidence(), ApiJson::evidence));
              return date;
            }));
    return json;
  }

  private JsonElement neighbours(Parameters parameters) {
    EntityNode node = node(parameters.required("iri"));
    int offset = parameters.number("offset", 0, 0, Integer.MAX_VALUE);
    int limit = parameters.number("limit", 50, 1, MOST_NEIGHBOURS);
    Neighbours found =
        neighbours(
            node,
            new Neighbours.Filter(
                parameters.predicates("predicate"), direction(parameters), parameters.type("type")),
            offset,
            limit);
    JsonObject json = new JsonObject();
    json.add("center", ApiJson.node(found.center()));
    json.addProperty("total", found.total());
    json.add("groups", groups(found.relations()));
    json.add("nodes", ApiJson.list(found.nodes(), ApiJson::node));
    json.add("edges", ApiJson.list(found.edges(), this::edge));
    found.next().ifPresent(next -> json.addProperty("next", next));
    return json;
  }

  private static Optional<Boolean> direction(Parameters parameters) {
    return parameters
        .text("direction")
        .map(
            direction ->
                switch (direction) {
                  case "out" -> true;
                  case "in" -> false;
                  default ->
                      throw Problem.badRequest("The parameter 'direction' must be 'out' or 'in'.");
                });
  }

  private static JsonArray groups(SortedMap<Relation, Integer> relations) {
    JsonArray groups = new JsonArray();
    relations.forEach(
        (relation, count) -> {
          JsonObject group = new JsonObject();
          group.addProperty("predicate", relation.predicate().localName());
          group.addProperty("direction", relation.outgoing() ? "out" : "in");
          group.addProperty("count", count);
          groups.add(group);
        });
    return groups;
  }

  private JsonElement evidence(Parameters parameters) {
    Set<Predicate> predicates = parameters.predicates("predicate");
    if (predicates.size() != 1) {
      throw Problem.badRequest("The parameter 'predicate' must be one predicate.");
    }
    Edge edge =
        new Edge(
            node(parameters.required("subject")).iri(),
            predicates.iterator().next(),
            node(parameters.required("object")).iri());
    JsonObject json = described(edge);
    json.add("evidence", ApiJson.list(explorer.get().evidence(edge), ApiJson::evidence));
    return json;
  }

  private JsonElement paths(Parameters parameters) {
    EntityNode from = node(parameters.required("from"));
    EntityNode to = node(parameters.required("to"));
    int hops = parameters.number("max", 6, 1, MOST_HOPS);
    int count = parameters.number("count", 5, 1, MOST_PATHS);
    Set<Predicate> without = parameters.predicates("without");
    Paths found =
        searches
            .run(
                parameters.ticket(),
                LONGEST_SEARCH,
                isToEnd ->
                    explorer.get().paths(from.iri(), to.iri(), hops, count, without, isToEnd))
            .orElseThrow();
    JsonObject json = new JsonObject();
    json.add("from", ApiJson.node(from));
    json.add("to", ApiJson.node(to));
    json.addProperty("max", hops);
    json.add(
        "paths",
        ApiJson.list(
            found.paths(),
            path -> {
              JsonObject way = new JsonObject();
              way.add("nodes", ApiJson.list(path.nodes(), ApiJson::node));
              way.add("edges", ApiJson.list(path.edges(), this::edge));
              return way;
            }));
    json.addProperty("complete", found.complete());
    return json;
  }

  private JsonObject edge(Edge edge) {
    return ApiJson.edge(edge, explorer.get().roles(edge));
  }

  private JsonObject described(Edge edge) {
    JsonObject json = new JsonObject();
    json.add("subject", ApiJson.node(node(edge.subject())));
    json.addProperty("predicate", edge.predicate().localName());
    json.add("object", ApiJson.node(node(edge.object())));
    return json;
  }

  private Neighbours neighbours(EntityNode node, Neighbours.Filter filter, int offset, int limit) {
    return explorer.get().neighbours(node.iri(), filter, offset, limit).orElseThrow();
  }

  private EntityNode node(String iri) {
    return explorer
        .get()
        .entity(iri)
        .orElseThrow(() -> Problem.notFound("There is no entity <" + iri + ">."));
  }
}
