package wenmai.serve.page;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import wenmai.build.Desk;
import wenmai.knowledge.Knowledge;
import wenmai.serve.explore.ExampleQuery;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.RunningSearches;
import wenmai.serve.explore.Terms;
import wenmai.serve.limit.Limits;

/** The pages for people, as servlets. */
public final class Pages {
  private final Templates templates = new Templates();
  private final HttpServlet start;
  private final HttpServlet resource;
  private final SortedMap<String, HttpServlet> servlets = new TreeMap<>();

  /**
   * The pages of an explorer.
   *
   * @param explorer the explorer, waited for when it is still being made
   * @param searches where searches for paths can be stopped
   * @param limits what the server allows
   * @param examples the queries offered in the editor
   * @param answered those of them that the graph has an answer to, as far as is known
   * @param desk where editors decide, when the server has users and a store
   */
  public Pages(
      Supplier<Explorer> explorer,
      Terms terms,
      Knowledge knowledge,
      RunningSearches searches,
      Limits limits,
      List<ExampleQuery> examples,
      Supplier<List<ExampleQuery>> answered,
      Optional<Desk> desk) {
    start = servlet(new HomePage(explorer, terms, answered));
    resource = servlet(new EntityPage(explorer, terms, desk.isPresent()));
    servlets.put("/search", servlet(new SearchPage(explorer, terms)));
    servlets.put("/paths", servlet(new PathsPage(explorer, terms, searches)));
    servlets.put(
        "/programmes", servlet(new ProgrammesPage(explorer, terms, new RegionMap(knowledge))));
    servlets.put("/sign-in", servlet(new SignInPage()));
    desk.ifPresent(open -> servlets.put("/desk", servlet(new DeskPage(explorer, open))));
    servlets.put("/limits", servlet(new LimitsPage(limits)));
    servlets.put("/downloads", servlet((request, language) -> view("downloads", language)));
    servlets.put("/api", servlet((request, language) -> view("api", language)));
    servlets.put(
        "/graph",
        servlet(
            (request, language) ->
                new View(
                    language.text("navGraph"),
                    "graph",
                    Map.of("styles", List.of("/assets/graph/graph.css")))));
    servlets.put(
        "/query",
        servlet(
            (request, language) ->
                new View(
                    language.text("navQuery"),
                    "query",
                    Map.of(
                        "styles",
                        List.of("/assets/vendor/yasqe/yasqe.min.css", "/assets/query/query.css"),
                        "examplesJson",
                        json(examples, language)))));
  }

  private HttpServlet servlet(PageServlet.Page page) {
    return new PageServlet(templates, page);
  }

  private static View view(String name, Language language) {
    return new View(language.text(name + "Title"), name, Map.of());
  }

  /** The examples as JSON that may stand inside a script element: Gson escapes {@code <}. */
  private static String json(List<ExampleQuery> examples, Language language) {
    JsonArray json = new JsonArray();
    for (ExampleQuery example : examples) {
      JsonObject one = new JsonObject();
      one.addProperty("name", example.name());
      one.addProperty("question", language.isChinese() ? example.chinese() : example.english());
      one.addProperty("sparql", example.sparql());
      json.add(one);
    }
    return new Gson().toJson(json);
  }

  /** The page at {@code /}. */
  public HttpServlet start() {
    return start;
  }

  /** The page of an entity or article, by the path behind its servlet's own. */
  public HttpServlet resource() {
    return resource;
  }

  /** All other pages by their paths. */
  public SortedMap<String, HttpServlet> servlets() {
    return Collections.unmodifiableSortedMap(servlets);
  }
}
