package wenmai.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import wenmai.serve.api.Parameters;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.NameIndex;
import wenmai.serve.explore.Portrait;
import wenmai.serve.explore.Terms;

/**
 * The page of what was found by name; the same search as one types, for a browser without script.
 */
final class SearchPage implements PageServlet.Page {
  private static final int HITS = 50;

  private final Supplier<Explorer> explorer;
  private final Terms terms;

  SearchPage(Supplier<Explorer> explorer, Terms terms) {
    this.explorer = explorer;
    this.terms = terms;
  }

  @Override
  public View view(HttpServletRequest request, Language language) {
    Parameters parameters = new Parameters(request);
    String text = parameters.text("q").orElse("");
    FactViews views = new FactViews(explorer.get(), terms, language);
    List<Map<String, Object>> hits =
        explorer.get().names().search(text, parameters.type("type"), HITS).stream()
            .map(hit -> hit(hit, views))
            .toList();
    return new View(
        language.text("searchResults").replace("{q}", FactViews.shortened(text)),
        "search",
        Map.of("hits", hits));
  }

  private Map<String, Object> hit(NameIndex.Hit hit, FactViews views) {
    Map<String, Object> view = new TreeMap<>(views.chip(hit.node()));
    view.put("matched", hit.matched().equals(hit.node().label()) ? "" : hit.matched());
    view.put("about", Portrait.line(explorer.get(), hit.node()));
    return view;
  }
}
