package wenmai.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import wenmai.model.Predicate;
import wenmai.serve.api.Parameters;
import wenmai.serve.explore.Edge;
import wenmai.serve.explore.EntityNode;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.FactPath;
import wenmai.serve.explore.NameIndex;
import wenmai.serve.explore.Paths;
import wenmai.serve.explore.RunningSearches;
import wenmai.serve.explore.Terms;

/** The page on how two entities are connected, with the sentence behind each step. */
final class PathsPage implements PageServlet.Page {
  private static final int HOPS = 6;
  private static final int MOST_HOPS = 8;
  private static final int WAYS = 5;
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);

  private final Supplier<Explorer> explorer;
  private final Terms terms;
  private final RunningSearches searches;

  PathsPage(Supplier<Explorer> explorer, Terms terms, RunningSearches searches) {
    this.explorer = explorer;
    this.terms = terms;
    this.searches = searches;
  }

  @Override
  public View view(HttpServletRequest request, Language language) {
    Parameters parameters = new Parameters(request);
    Optional<EntityNode> from = end(parameters, "from");
    Optional<EntityNode> to = end(parameters, "to");
    int hops = parameters.number("max", HOPS, 1, MOST_HOPS);
    Set<Predicate> without = without(request);
    Map<String, Object> values = new TreeMap<>();
    values.put("from", from.map(EntityNode::iri).orElse(""));
    values.put("to", to.map(EntityNode::iri).orElse(""));
    values.put("fromName", shownName(parameters, "from", from));
    values.put("toName", shownName(parameters, "to", to));
    values.put("max", hops);
    values.put("predicates", predicates(without, language));
    values.put("asked", from.isPresent() && to.isPresent());
    values.put("unknown", unknown(parameters, from, to, language));
    if (from.isPresent() && to.isPresent()) {
      Paths found =
          searches
              .run(
                  parameters.ticket(),
                  LONGEST_SEARCH,
                  isToEnd ->
                      explorer
                          .get()
                          .paths(from.get().iri(), to.get().iri(), hops, WAYS, without, isToEnd))
              .orElseThrow();
      values.putAll(found(found, language));
      if (!found.paths().isEmpty()) {
        values.put("picture", picture(from.get(), to.get(), hops, without));
      }
    }
    return new View(language.text("pathsTitle"), "paths", values);
  }

  /** The entity of an IRI, or else the one that best answers to the name typed. */
  private Optional<EntityNode> end(Parameters parameters, String side) {
    return parameters
        .text(side)
        .flatMap(explorer.get()::entity)
        .or(
            () ->
                parameters
                    .text(side + "Name")
                    .flatMap(
                        name ->
                            explorer.get().names().search(name, Optional.empty(), 1).stream()
                                .map(NameIndex.Hit::node)
                                .findFirst()));
  }

  private static String shownName(Parameters parameters, String side, Optional<EntityNode> entity) {
    return entity.map(EntityNode::label).or(() -> parameters.text(side + "Name")).orElse("");
  }

  private static String unknown(
      Parameters parameters,
      Optional<EntityNode> from,
      Optional<EntityNode> to,
      Language language) {
    boolean fromIsUnknown = from.isEmpty() && isGiven(parameters, "from");
    boolean toIsUnknown = to.isEmpty() && isGiven(parameters, "to");
    return fromIsUnknown || toIsUnknown ? language.text("searchNothing") : "";
  }

  private static boolean isGiven(Parameters parameters, String side) {
    return parameters.text(side).or(() -> parameters.text(side + "Name")).isPresent();
  }

  private static Set<Predicate> without(HttpServletRequest request) {
    String[] names =
        Optional.ofNullable(request.getParameterValues("without")).orElse(new String[0]);
    return Arrays.stream(names)
        .flatMap(name -> Arrays.stream(name.split(",")))
        .flatMap(name -> Predicate.fromLocalName(name).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Map<String, Object>> predicates(Set<Predicate> without, Language language) {
    return Arrays.stream(Predicate.values())
        .filter(predicate -> !predicate.takesDate())
        .<Map<String, Object>>map(
            predicate ->
                Map.of(
                    "name", predicate.localName(),
                    "label", terms.label(predicate, language.code()),
                    "left", without.contains(predicate)))
        .toList();
  }

  private static String picture(EntityNode from, EntityNode to, int hops, Set<Predicate> without) {
    return "/graph?from="
        + Links.encoded(from.iri())
        + "&to="
        + Links.encoded(to.iri())
        + "&max="
        + hops
        + (without.isEmpty()
            ? ""
            : "&without="
                + without.stream().map(Predicate::localName).collect(Collectors.joining(",")));
  }

  private Map<String, Object> found(Paths found, Language language) {
    FactViews views = new FactViews(explorer.get(), terms, language);
    List<Map<String, Object>> ways = new ArrayList<>();
    for (FactPath path : found.paths()) {
      ways.add(
          Map.of(
              "title",
              language
                  .text("pathsWay")
                  .replace("{n}", "" + (ways.size() + 1))
                  .replace("{hops}", "" + path.edges().size()),
              "start",
              views.chip(path.nodes().get(0)),
              "steps",
              steps(path, views, language)));
    }
    String title =
        ways.isEmpty()
            ? language.text("pathsNone")
            : language.text("pathsFound").replace("{n}", "" + ways.size());
    return Map.of("ways", ways, "complete", found.complete(), "found", title);
  }

  private List<Map<String, Object>> steps(FactPath path, FactViews views, Language language) {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (int i = 0; i < path.edges().size(); i++) {
      Edge edge = path.edges().get(i);
      EntityNode before = path.nodes().get(i);
      Map<String, Object> step = new TreeMap<>(views.fact(edge, before.iri()));
      step.put("arrow", edge.subject().equals(before.iri()) ? "→" : "←");
      step.put("predicate", terms.label(edge.predicate(), language.code()));
      step.put("node", views.chip(path.nodes().get(i + 1)));
      steps.add(step);
    }
    return steps;
  }
}
