package wenmai.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The page at {@code /}: what the graph holds and how to ask it, in Chinese or English.
 *
 * <p>The language is that of {@code ?lang=zh} or {@code ?lang=en}, else the first of the two that
 * the browser asks for.
 */
final class StartPage {
  private static final int EXAMPLES_SHOWN = 6;

  private final DatasetGraph dataset;
  private final ServerSettings settings;
  private final Map<String, String> templates =
      Map.of("zh", WebFile.text("start.zh.html"), "en", WebFile.text("start.en.html"));
  private final String exampleTemplate = WebFile.text("example.html");

  StartPage(DatasetGraph dataset, ServerSettings settings) {
    this.dataset = dataset;
    this.settings = settings;
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String language = language(request);
    response.setHeader("Content-Language", language);
    response.setHeader("Vary", "Accept-Language");
    response.setHeader("Cache-Control", "no-cache");
    Answer.text(response, "text/html", html(language, address(request)));
  }

  private String html(String language, String address) {
    Optional<GraphCounts> counts = counts();
    return fill(
        templates.getOrDefault(language, ""),
        Map.of(
            "articles", shown(counts, GraphCounts::articles),
            "entities", shown(counts, GraphCounts::entities),
            "facts", shown(counts, GraphCounts::facts),
            "address", escaped(address),
            "examples", examples(language)));
  }

  private Optional<GraphCounts> counts() {
    try {
      return Optional.of(GraphCounts.of(dataset, settings.timeout()));
    } catch (QueryCancelledException tooManyToCount) {
      return Optional.empty();
    }
  }

  private static String shown(Optional<GraphCounts> counts, ToLongFunction<GraphCounts> which) {
    return counts
        .map(found -> String.format(Locale.ROOT, "%,d", which.applyAsLong(found)))
        .orElse("–");
  }

  private String examples(String language) {
    return settings.examples().stream()
        .limit(EXAMPLES_SHOWN)
        .map(example -> example(example, language))
        .collect(Collectors.joining());
  }

  private String example(ExampleQuery example, String language) {
    boolean chinese = "zh".equals(language);
    return fill(
        exampleTemplate,
        Map.of(
            "question", escaped(chinese ? example.chinese() : example.english()),
            "query", escaped(example.sparql().strip()),
            "encoded", URLEncoder.encode(example.sparql(), StandardCharsets.UTF_8),
            "table", chinese ? "看结果" : "See the answer"));
  }

  private static String language(HttpServletRequest request) {
    List<Locale> wanted =
        request.getParameter("lang") == null
            ? Collections.list(request.getLocales())
            : List.of(Locale.forLanguageTag(request.getParameter("lang")));
    return wanted.stream()
        .map(Locale::getLanguage)
        .filter(language -> language.equals("zh") || language.equals("en"))
        .findFirst()
        .orElse("zh");
  }

  private static String address(HttpServletRequest request) {
    StringBuffer url = request.getRequestURL();
    return url.substring(0, url.length() - 1);
  }

  private static String fill(String template, Map<String, String> values) {
    String filled = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return filled;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("{{", "&#123;&#123;");
  }
}
