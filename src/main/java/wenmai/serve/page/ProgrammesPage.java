package wenmai.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import wenmai.model.EntityType;
import wenmai.serve.api.Parameters;
import wenmai.serve.explore.EntityNode;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.Neighbours;
import wenmai.serve.explore.Relation;
import wenmai.serve.explore.Terms;
import wenmai.serve.explore.TimelineEntry;

/** Programmes of a kind at a glance: who has to do with each, where, and since when. */
final class ProgrammesPage implements PageServlet.Page {
  private static final int ROWS_A_PAGE = 100;
  private static final int SHOWN_A_CELL = 6;
  private static final int TIMELINE_SHOWN = 300;
  private static final int YEAR_DIGITS = 4;

  private final Supplier<Explorer> explorer;
  private final Terms terms;
  private final RegionMap map;

  ProgrammesPage(Supplier<Explorer> explorer, Terms terms, RegionMap map) {
    this.explorer = explorer;
    this.terms = terms;
    this.map = map;
  }

  @Override
  public View view(HttpServletRequest request, Language language) {
    Parameters parameters = new Parameters(request);
    EntityType kind =
        parameters.type("kind").filter(Programmes.KINDS::contains).orElse(EntityType.AID_TEAM);
    int offset = parameters.number("offset", 0, 0, Integer.MAX_VALUE);
    FactViews views = new FactViews(explorer.get(), terms, language);
    List<EntityNode> programmes = programmes(kind);
    ProgrammePlaces places = new ProgrammePlaces(explorer.get());
    List<EntityNode> onMap = programmes.stream().flatMap(p -> places.of(p).stream()).toList();
    int from = Math.min(offset, programmes.size());
    int to = Math.min(from + ROWS_A_PAGE, programmes.size());

    Map<String, Object> values = new TreeMap<>();
    values.put("kinds", Programmes.KINDS.stream().map(one -> tab(one, kind, language)).toList());
    values.put("columns", Programmes.columns(kind).stream().map(views::title).toList());
    values.put(
        "rows",
        programmes.subList(from, to).stream().map(one -> row(one, kind, views, language)).toList());
    values.put(
        "more",
        to < programmes.size() ? "/programmes?kind=" + kind.localName() + "&offset=" + to : "");
    values.put("width", RegionMap.width());
    values.put("height", RegionMap.height());
    values.put("points", map.points(onMap));
    List<Map<String, Object>> years = years(views);
    values.put("hasYears", !years.isEmpty());
    values.put("years", years);
    return new View(terms.label(kind, language.code()), "programmes", values);
  }

  private List<EntityNode> programmes(EntityType kind) {
    return explorer.get().graph().nodes().stream()
        .filter(node -> node.type() == kind)
        .sorted(
            Comparator.comparingInt(EntityNode::degree).reversed().thenComparing(EntityNode::iri))
        .toList();
  }

  private Map<String, Object> tab(EntityType kind, EntityType shown, Language language) {
    return Map.of(
        "href",
        "/programmes?kind=" + kind.localName(),
        "label",
        terms.label(kind, language.code()),
        "count",
        explorer.get().count(kind),
        "current",
        kind == shown);
  }

  private Map<String, Object> row(
      EntityNode programme, EntityType kind, FactViews views, Language language) {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (Relation relation : Programmes.columns(kind)) {
      Neighbours page =
          explorer
              .get()
              .neighbours(programme.iri(), Neighbours.Filter.of(relation), 0, SHOWN_A_CELL)
              .orElseThrow();
      cells.add(
          Map.of(
              "title", views.title(relation),
              "others", page.nodes().stream().map(views::chip).toList(),
              "more",
                  page.next().isPresent()
                      ? language.text("andMore").replace("{n}", "" + (page.total() - SHOWN_A_CELL))
                      : ""));
    }
    return Map.of("programme", views.chip(programme), "cells", cells);
  }

  /** Dated events and foundations of what is no person, by year, the latest first. */
  private List<Map<String, Object>> years(FactViews views) {
    SortedMap<String, List<Map<String, Object>>> years =
        new TreeMap<>(Comparator.<String>reverseOrder());
    explorer.get().timeline().stream()
        .sorted(Comparator.comparing(TimelineEntry::date).reversed())
        .limit(TIMELINE_SHOWN)
        .forEach(
            entry ->
                years
                    .computeIfAbsent(year(entry.date()), year -> new ArrayList<>())
                    .add(
                        Map.of(
                            "date", entry.date(),
                            "what", views.title(new Relation(entry.predicate(), true)),
                            "node", views.chip(entry.node()))));
    return years.entrySet().stream()
        .<Map<String, Object>>map(year -> Map.of("year", year.getKey(), "entries", year.getValue()))
        .toList();
  }

  private static String year(String date) {
    return date.substring(0, Math.min(YEAR_DIGITS, date.length()));
  }
}
