package wenmai.serve.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the pictures of the README from a server over the sample articles. */
final class Screenshots {
  private static final Path FOLDER = Path.of("src/docs/screenshots");
  private static final Map<String, String> VIEWS = new LinkedHashMap<>();

  static {
    VIEWS.put("home", "/");
    VIEWS.put("entity", "/page/organization/皮山县人民医院");
    VIEWS.put("graph", "/graph?focus=https://w3id.org/wenmai/id/division/653223");
    VIEWS.put("paths", "/paths?fromName=皮山县人民医院&toName=合肥市");
    VIEWS.put("programmes", "/programmes?kind=Consortium");
    VIEWS.put(
        "query",
        "/query?query="
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core%23>%0A"
            + "PREFIX wm: <https://w3id.org/wenmai/ontology%23>%0A"
            + "SELECT ?team ?sender WHERE {%0A"
            + "  ?team a wm:AidTeam ; wm:dispatchedBy ?sender .%0A} ORDER BY ?team");
  }

  private Screenshots() {}

  /** Takes the pictures; the argument is the server's address. */
  public static void main(String[] arguments) {
    URI server = URI.create(arguments[0]);
    try (Browser browser = new Browser()) {
      VIEWS.forEach(
          (name, path) -> {
            take(browser.page(server, 1280, false), path, name);
            take(browser.page(server, 360, true), path, name + "-narrow-dark");
          });
    }
  }

  private static void take(Page page, String path, String name) {
    page.navigate(path);
    if (path.startsWith("/graph") || path.startsWith("/query")) {
      page.waitForSelector("main[data-ready=true]");
    }
    page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    page.close();
  }
}
