package wenmai.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wenmai.graph.Vocabulary;
import wenmai.serve.explore.Explorer;
import wenmai.serve.http.PageAddress;

/**
 * The page of whatever is neither entity nor article, such as a claim or a build: its properties.
 */
final class ResourcePage {
  private ResourcePage() {}

  /** The view, if the graph knows the resource. */
  static Optional<View> view(String iri, Explorer explorer) {
    List<Explorer.Property> properties = explorer.properties(iri);
    if (properties.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> values = new TreeMap<>();
    values.put("iri", iri);
    values.put("properties", properties.stream().map(ResourcePage::property).toList());
    values.put("formats", Links.formats(iri));
    values.put("alternates", Links.formats(iri));
    String title = iri.substring(Vocabulary.ID.length());
    return Optional.of(new View(FactViews.shortened(title), "resource", values));
  }

  private static Map<String, Object> property(Explorer.Property property) {
    return Map.of(
        "name", shortForm(property.name()),
        "value", property.isIri() ? shortForm(property.value()) : property.value(),
        "href",
            property.isIri() && property.value().startsWith(Vocabulary.ID)
                ? PageAddress.of(property.value())
                : "");
  }

  private static String shortForm(String iri) {
    return Vocabulary.PREFIXES.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .findFirst()
        .orElse(iri);
  }
}
