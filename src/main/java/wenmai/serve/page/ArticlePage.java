package wenmai.serve.page;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wenmai.model.EntityType;
import wenmai.serve.explore.ArticleView;
import wenmai.serve.explore.EntityNode;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.Terms;

/** The page of an article: whom and what it mentions, and its quotes, not its text. */
final class ArticlePage {
  private final Terms terms;

  ArticlePage(Terms terms) {
    this.terms = terms;
  }

  View view(ArticleView article, Explorer explorer, FactViews views, Language language) {
    Map<String, Object> values = new TreeMap<>();
    values.put("iri", article.iri());
    values.put("published", article.published());
    values.put("source", article.source());
    values.put("families", families(article.mentioned(), views, language));
    values.put("ownArticle", true);
    values.put("hasFacts", !article.facts().isEmpty());
    values.put("factCount", article.facts().size());
    values.put(
        "facts",
        article.facts().stream()
            .filter(stated -> explorer.entity(stated.edge().subject()).isPresent())
            .map(stated -> views.statement(stated.edge(), List.of(stated.evidence())))
            .toList());
    values.put("sparql", Links.claims(article.iri()));
    values.put("formats", Links.formats(article.iri()));
    values.put("alternates", Links.formats(article.iri()));
    String title = article.headline().isEmpty() ? article.source() : article.headline();
    return new View(FactViews.shortened(title), "article", values);
  }

  private List<Map<String, Object>> families(
      List<EntityNode> mentioned, FactViews views, Language language) {
    SortedMap<EntityType, List<EntityNode>> families =
        mentioned.stream()
            .collect(
                Collectors.groupingBy(
                    node -> node.type().family(), TreeMap::new, Collectors.toList()));
    return families.entrySet().stream()
        .<Map<String, Object>>map(
            family ->
                Map.of(
                    "family", family.getKey().localName(),
                    "label", terms.label(family.getKey(), language.code()),
                    "count", family.getValue().size(),
                    "mentioned", family.getValue().stream().map(views::chip).toList()))
        .toList();
  }
}
