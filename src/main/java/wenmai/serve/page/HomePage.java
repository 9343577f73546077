package wenmai.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import wenmai.model.EntityType;
import wenmai.serve.explore.EntityNode;
import wenmai.serve.explore.ExampleQuery;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.Terms;

/** The page at {@code /}: what the graph holds and the ways into it. */
final class HomePage implements PageServlet.Page {
  private static final int EXAMPLES_SHOWN = 8;
  private static final int MOST_MENTIONED_SHOWN = 24;

  private final Supplier<Explorer> explorer;
  private final Terms terms;
  private final Supplier<List<ExampleQuery>> examples;

  HomePage(Supplier<Explorer> explorer, Terms terms, Supplier<List<ExampleQuery>> examples) {
    this.explorer = explorer;
    this.terms = terms;
    this.examples = examples;
  }

  @Override
  public View view(HttpServletRequest request, Language language) {
    Explorer found = explorer.get();
    List<ExampleQuery> offered = examples.get();
    FactViews views = new FactViews(found, terms, language);
    Map<String, Object> values = new TreeMap<>();
    values.put("articles", number(found.articles()));
    values.put("entities", number(found.graph().nodes().size()));
    values.put("facts", number(found.graph().size()));
    values.put("hasWays", !found.graph().nodes().isEmpty());
    values.put(
        "kinds", Programmes.KINDS.stream().map(kind -> kind(found, kind, language)).toList());
    values.put("most", mostMentioned(found).stream().map(views::chip).toList());
    values.put("hasExamples", !offered.isEmpty());
    values.put(
        "examples",
        offered.stream().limit(EXAMPLES_SHOWN).map(one -> example(one, language)).toList());
    return new View(language.text("homeTitle"), "home", values);
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private Map<String, Object> kind(Explorer found, EntityType kind, Language language) {
    return Map.of(
        "href", "/programmes?kind=" + kind.localName(),
        "label", terms.label(kind, language.code()),
        "count", found.count(kind));
  }

  /** The most mentioned entities that are not persons: the page points at no one. */
  private static List<EntityNode> mostMentioned(Explorer found) {
    return found.graph().nodes().stream()
        .filter(node -> node.type() != EntityType.PERSON)
        .sorted(
            Comparator.comparingInt(EntityNode::mentions).reversed().thenComparing(EntityNode::iri))
        .limit(MOST_MENTIONED_SHOWN)
        .toList();
  }

  private static Map<String, Object> example(ExampleQuery example, Language language) {
    return Map.of(
        "question",
        language.isChinese() ? example.chinese() : example.english(),
        "href",
        "/query?query=" + Links.encoded(example.sparql()));
  }
}
