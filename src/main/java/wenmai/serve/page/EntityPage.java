package wenmai.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import wenmai.model.EntityType;
import wenmai.model.Predicate;
import wenmai.serve.access.Role;
import wenmai.serve.access.Visitor;
import wenmai.serve.api.Parameters;
import wenmai.serve.api.Problem;
import wenmai.serve.explore.ArticleView;
import wenmai.serve.explore.DatedFact;
import wenmai.serve.explore.EntityNode;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.Intention;
import wenmai.serve.explore.Neighbours;
import wenmai.serve.explore.Portrait;
import wenmai.serve.explore.Relation;
import wenmai.serve.explore.Terms;
import wenmai.serve.http.PageAddress;

/** The page of an entity: its facts by relation, each with the sentence that says so. */
final class EntityPage implements PageServlet.Page {
  private static final int FACTS_SHOWN = 20;
  private static final int FACTS_A_PAGE = 100;
  private static final int ARTICLES_SHOWN = 50;
  private static final int INTENTIONS_SHOWN = 20;

  private final Supplier<Explorer> explorer;
  private final Terms terms;
  private final ArticlePage articles;
  private final boolean hasDesk;

  /**
   * A page.
   *
   * @param hasDesk whether editors can correct what it shows
   */
  EntityPage(Supplier<Explorer> explorer, Terms terms, boolean hasDesk) {
    this.hasDesk = hasDesk;
    this.explorer = explorer;
    this.terms = terms;
    this.articles = new ArticlePage(terms);
  }

  @Override
  public View view(HttpServletRequest request, Language language) {
    String iri = PageAddress.iri(Optional.ofNullable(request.getPathInfo()).orElse("")).orElse("");
    Explorer found = explorer.get();
    boolean isEditing =
        hasDesk && Visitor.of(request).filter(visitor -> visitor.may(Role.EDITOR)).isPresent();
    FactViews views = new FactViews(found, terms, language, isEditing);
    Optional<EntityNode> node = found.entity(iri);
    if (node.isPresent()) {
      return new View(
          FactViews.shortened(node.get().label()),
          "entity",
          values(node.get(), new Parameters(request), isEditing, views, language));
    }
    return found
        .article(iri)
        .map(article -> articles.view(article, found, views, language))
        .or(() -> ResourcePage.view(iri, found))
        .orElseThrow(() -> Problem.notFound(language.text("noSuchPage")));
  }

  private Map<String, Object> values(
      EntityNode node,
      Parameters parameters,
      boolean isEditing,
      FactViews views,
      Language language) {
    Map<String, Object> values = new TreeMap<>();
    values.put("editing", isEditing);
    List<Map<String, Object>> groups = groups(node, parameters, views);
    List<Intention> intentions = explorer.get().intentions(node.iri(), INTENTIONS_SHOWN);
    List<ArticleView.Mentioning> mentioning = explorer.get().mentioning(node.iri());
    values.put("iri", node.iri());
    values.put("family", node.type().family().localName());
    values.put("type", terms.label(node.type(), language.code()));
    values.put("about", Portrait.line(explorer.get(), node));
    values.put("names", String.join("、", node.names().stream().map(FactViews::shortened).toList()));
    values.put("graph", Links.graph(node.iri()));
    values.put("paths", Links.pathsFrom(node.iri()));
    values.put("groups", groups);
    values.put("nothing", groups.isEmpty() && intentions.isEmpty());
    values.put("hasIntentions", !intentions.isEmpty());
    values.put("intentions", intentions.stream().map(views::intention).toList());
    values.put("intentionsSparql", Links.intentions(node.iri()));
    values.put("hasArticles", !mentioning.isEmpty());
    values.put("articleCount", mentioning.size());
    values.put(
        "articles",
        mentioning.stream().limit(ARTICLES_SHOWN).map(a -> mentioning(a, language)).toList());
    values.put("articlesSparql", Links.articles(node.iri()));
    values.put("formats", Links.formats(node.iri()));
    values.put("alternates", Links.formats(node.iri()));
    return values;
  }

  private List<Map<String, Object>> groups(
      EntityNode node, Parameters parameters, FactViews views) {
    Optional<Relation> only =
        parameters.predicates("predicate").stream()
            .findFirst()
            .map(p -> new Relation(p, !"in".equals(parameters.text("direction").orElse("out"))));
    int offset = parameters.number("offset", 0, 0, Integer.MAX_VALUE);
    List<Map<String, Object>> groups = new ArrayList<>();
    explorer
        .get()
        .relations(node.iri())
        .forEach(
            (relation, count) -> {
              if (only.isEmpty()) {
                groups.add(group(node, relation, count, 0, FACTS_SHOWN, views));
              } else if (only.get().equals(relation)) {
                groups.add(group(node, relation, count, offset, FACTS_A_PAGE, views));
              }
            });
    if (only.isEmpty()) {
      addDates(node, views, groups);
    }
    return groups;
  }

  private Map<String, Object> group(
      EntityNode node, Relation relation, int count, int offset, int limit, FactViews views) {
    Neighbours page =
        explorer
            .get()
            .neighbours(node.iri(), Neighbours.Filter.of(relation), offset, limit)
            .orElseThrow();
    Map<String, Object> group = new TreeMap<>();
    group.put("id", relation.predicate().localName() + (relation.outgoing() ? "" : "-in"));
    group.put("title", views.title(relation));
    group.put("count", count);
    group.put("facts", page.edges().stream().map(edge -> views.fact(edge, node.iri())).toList());
    group.put("sparql", Links.query(node.iri(), relation));
    page.next().ifPresent(next -> group.put("more", Links.more(node.iri(), relation, next)));
    return group;
  }

  /** Dates stand with places, organisations and programmes; there is no timeline of a person. */
  private void addDates(EntityNode node, FactViews views, List<Map<String, Object>> groups) {
    if (node.type() == EntityType.PERSON) {
      return;
    }
    List<DatedFact> dates = explorer.get().dates(node.iri());
    for (Predicate predicate : Predicate.values()) {
      List<DatedFact> own = dates.stream().filter(dated -> dated.predicate() == predicate).toList();
      if (!own.isEmpty()) {
        Relation relation = new Relation(predicate, true);
        groups.add(
            Map.of(
                "id", predicate.localName(),
                "title", views.title(relation),
                "count", own.size(),
                "facts", own.stream().map(dated -> views.dated(dated, node)).toList(),
                "sparql", Links.dates(node.iri(), predicate)));
      }
    }
  }

  private static Map<String, Object> mentioning(ArticleView.Mentioning article, Language language) {
    return Map.of(
        "iri", article.iri(),
        "href", PageAddress.of(article.iri()),
        "headline", article.headline().isEmpty() ? article.source() : article.headline(),
        "published", article.published(),
        "source", article.source(),
        "mentions", language.text("mentionsOf").replace("{n}", "" + article.mentions()));
  }
}
