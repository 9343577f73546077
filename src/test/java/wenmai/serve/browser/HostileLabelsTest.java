package wenmai.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wenmai.knowledge.Knowledge;
import wenmai.serve.GraphServer;
import wenmai.serve.ServerSettings;
import wenmai.serve.explore.ExploredGraph;

/** Names as no newspaper should print them, and an entity with 2,000 neighbours. */
@Tag("tools")
class HostileLabelsTest {
  private static final String HUB = ExploredGraph.ID + "organization/hub";
  private static final List<String> NAMES =
      List.of(
          "<script>alert(1)</script>",
          "\\\"onmouseover=alert(2) x=\\\"",
          "<img src=x onerror=alert(3)>",
          "\u202Eemit\u202C\u200F反写",
          "{{t.siteName}}{{{iri}}}",
          "长".repeat(10_000),
          "</bdi></main>&lt;&amp;'");

  @Test
  void doNoHarm() {
    try (GraphServer server = serve();
        Browser browser = new Browser()) {
      Page page = browser.page(server.address(), 360, false);
      for (String path :
          List.of(
              "/",
              "/search?q=alert",
              "/page/organization/hub",
              "/page/person/p0",
              "/page/person/p5",
              "/paths?from=" + encoded(ExploredGraph.ID + "person/p0") + "&to=" + encoded(HUB),
              "/programmes",
              "/query?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 500"),
              "/query?query=" + encoded("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 50"))) {
        page.navigate(path);
        if (path.startsWith("/query")) {
          assertThat(page.locator("#query-page")).hasAttribute("data-ready", "true");
        }
        assertThat(page.locator("main img, main script:not([type='application/json'])").count())
            .isZero();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
            .describedAs(path)
            .isLessThanOrEqualTo(360);
      }
      page.locator("input[name=q]").fill("alert");
      assertThat(page.locator(".suggestions [role=option]").first()).isVisible();

      page.navigate("/graph?focus=" + encoded(HUB));
      assertThat(page.locator("#graph-page")).hasAttribute("data-ready", "true");
      assertThat(page.locator("#graph-page")).hasAttribute("data-node-count", "1");
      page.locator("#graph-page summary").click();
      page.locator("#graph-page .list button").getByText("2000").click();
      assertThat(page.locator("#graph-page")).hasAttribute("data-node-count", "51");
      assertThat(page.locator("#graph-page .list")).containsText("1950");

      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static GraphServer serve() {
    return GraphServer.start(dataset(), Knowledge.bundled(), ServerSettings.standard().withPort(0));
  }

  private static DatasetGraph dataset() {
    String people =
        IntStream.range(0, 2_000)
            .mapToObj(
                i ->
                    """
                    id:person\\/p%1$d a wm:Person ; skos:prefLabel "%2$s %1$d"@zh ;
                      wm:holdsPosition id:organization\\/hub .
                    """
                        .formatted(i, NAMES.get(i % NAMES.size())))
            .collect(Collectors.joining());
    return ExploredGraph.dataset(
        "id:g { id:organization\\/hub a wm:Organization ; skos:prefLabel \"枢纽\"@zh . "
            + people
            + "}");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
