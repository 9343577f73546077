package wenmai.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.build.BuildProgress;
import wenmai.build.BuildRequest;
import wenmai.build.GraphBuild;
import wenmai.build.ReadingArchive;
import wenmai.graph.GraphStore;
import wenmai.knowledge.Knowledge;
import wenmai.serve.GraphServer;
import wenmai.serve.ServerSettings;
import wenmai.serve.explore.ExampleQuery;

/** The ways of a reader through the pages over the sample articles, in a real browser. */
@Tag("tools")
class ExploringTest {
  private static final String HOSPITAL = "/page/organization/皮山县人民医院";

  private static GraphStore store;
  private static GraphServer server;
  private static Browser browser;

  @BeforeAll
  static void serveTheSampleArticles() {
    Knowledge knowledge = Knowledge.bundled();
    store = GraphStore.inMemory();
    new GraphBuild(knowledge, ReadingArchive.inMemory())
        .run(
            new BuildRequest(List.of(Path.of("data/articles")), Path.of(""), false),
            store,
            BuildProgress.silent());
    server =
        GraphServer.start(
            store.dataset(),
            knowledge,
            ServerSettings.standard().withPort(0).withExamples(ExampleQuery.all(knowledge)));
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, false", "360, true"})
  void goesFromANameToTheSentenceAndOnToWhoIsConnected(int width, boolean dark) throws Exception {
    Page page = browser.page(server.address(), width, dark);

    page.navigate("/");
    Locator search = page.getByRole(AriaRole.COMBOBOX).first();
    search.pressSequentially("pishanxianrenminyiyuan");
    assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("皮山县人民医院");
    search.press("ArrowDown");
    search.press("Enter");

    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("皮山县人民医院");
    assertThat(page.locator("#supports-in mark").first()).hasText("安徽省第五批柔性援疆医疗队");
    assertNarrowEnough(page, width);

    page.getByText("看图谱").click();
    Locator graph = page.locator("#graph-page");
    assertThat(graph).hasAttribute("data-ready", "true");
    int before = Integer.parseInt(graph.getAttribute("data-node-count"));
    page.locator("#graph-page summary").click();
    page.locator("#graph-page .list button").getByText("皮山县", exactly()).click();
    page.getByRole(AriaRole.BUTTON, button("展开")).click();
    assertThat(page.getByRole(AriaRole.BUTTON, button("收起"))).isVisible();
    assertThat(graph).hasAttribute("data-ready", "true");
    String unfolded = graph.getAttribute("data-node-count");
    assertThat(Integer.parseInt(unfolded)).isGreaterThan(before);
    assertNarrowEnough(page, width);

    Page shared = browser.page(server.address(), width, dark);
    shared.navigate(page.url());
    assertThat(shared.locator("#graph-page")).hasAttribute("data-node-count", unfolded);
    shared.close();

    page.navigate(HOSPITAL);
    page.getByText("找与谁的关联").click();
    Locator to = page.locator("input[name=toName]");
    to.pressSequentially("hefeishi");
    assertThat(page.locator("main [role=option]").first()).containsText("合肥市");
    to.press("ArrowDown");
    to.press("Enter");
    assertThat(to).hasValue("合肥市");
    page.getByRole(AriaRole.BUTTON, button("查找路径")).click();
    assertThat(page.locator(".way").first()).containsText("安徽省第五批柔性援疆医疗队进驻皮山县人民医院");
    assertNarrowEnough(page, width);
    page.getByText("看成图").click();
    assertThat(page.locator("#graph-page")).hasAttribute("data-ready", "true");

    page.navigate("/query");
    page.locator("#example").selectOption("谁牵头产教联合体等联合体，谁是成员？");
    assertThat(page.locator("#query-page")).hasAttribute("data-rows", Pattern.compile("[1-9]\\d*"));
    assertThat(page).hasURL(Pattern.compile("/query\\?query="));
    assertNarrowEnough(page, width);
    Download saved =
        page.waitForDownload(() -> page.locator(".result .formats").getByText("CSV").click());
    assertThat(Files.readString(saved.path())).startsWith("consortium,part,name,quote,file");
    page.close();

    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsTheSentenceBehindALine() {
    Page page = browser.page(server.address(), 1280, false);
    page.navigate("/graph?focus=https://w3id.org/wenmai/id/organization/皮山县人民医院");
    assertThat(page.locator("#graph-page")).hasAttribute("data-ready", "true");
    page.locator("#graph-page .canvas").focus();
    page.keyboard().press("0");
    page.locator("#graph-page summary").click();
    page.locator("#graph-page .list button.fact").first().click();
    assertThat(page.locator("#graph-page aside .quote").first()).isVisible();
    for (String file : List.of("存为 PNG", "存为 SVG")) {
      Download saved =
          page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, button(file)).click());
      assertThat(saved.path()).isNotEmptyFile();
    }
    page.close();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void asksForAnEntityWhenTheGraphHasNone() {
    Page page = browser.page(server.address(), 1280, false);
    page.navigate("/graph");
    Locator input = page.locator("#graph-page .ask input").first();
    input.pressSequentially("皮山县");
    assertThat(page.locator("main [role=option]").first()).containsText("皮山县");
    input.press("ArrowDown");
    input.press("Enter");
    assertThat(page.locator("#graph-page"))
        .hasAttribute("data-node-count", Pattern.compile("\\d\\d"));
    page.close();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void completesClassesAndNamesInTheEditor() {
    Page page = browser.page(server.address(), 1280, false);
    page.navigate("/query");
    assertThat(page.locator("#query-page")).hasAttribute("data-ready", "true");
    Locator editor = page.locator(".CodeMirror");
    Locator hints = page.locator(".CodeMirror-hints li");
    editor.click();
    page.keyboard().press("Control+A");
    page.keyboard().type("PREFIX wm: <https://w3id.org/wenmai/ontology#> SELECT * { ?s a wm:Hos");
    assertThat(hints.first()).containsText("wm:Hospital");
    page.keyboard().press("Enter");
    assertThat(editor).containsText("?s a wm:Hospital");

    page.waitForResponse(
        answer -> answer.url().contains("q=pishanxianren&"),
        () -> page.keyboard().type(" ; ?name \"pishanxianren"));
    assertThat(hints.first()).hasText("皮山县人民医院 · 医疗机构");
    page.keyboard().press("Enter");
    assertThat(editor).containsText("?name \"皮山县人民医院\"@zh");
    page.close();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void insertsTheIriOfANameThatIsSearchedFor() {
    Page page = browser.page(server.address(), 1280, false);
    page.navigate("/query?query=SELECT * { ?s a <https://w3id.org/wenmai/ontology%23Hospital> }");
    assertThat(page.locator("#query-page")).hasAttribute("data-rows", Pattern.compile("[1-9]\\d*"));
    assertThat(page.locator("#query-page td a").first())
        .hasAttribute("href", Pattern.compile("^/page/"));
    page.locator("#insert").pressSequentially("pishanxian");
    assertThat(page.locator("main [role=option]").first()).containsText("皮山县");
    page.locator("#insert").press("ArrowDown");
    page.locator("#insert").press("Enter");
    assertThat(page.locator(".CodeMirror")).containsText("wenmai/id/division/653223");
    page.close();
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        HOSPITAL,
        "/search?q=新疆",
        "/paths?fromName=皮山县人民医院&toName=合肥市",
        "/programmes?kind=AidTeam",
        "/graph?focus=https://w3id.org/wenmai/id/organization/皮山县人民医院",
        "/query",
        "/downloads",
        "/api"
      })
  void hasNoSeriousFaultForThoseWhoCannotSeeOrPoint(String path) {
    for (boolean dark : new boolean[] {false, true}) {
      Page page = browser.page(server.address(), 1280, dark);
      page.navigate(path);
      if (path.startsWith("/graph") || path.startsWith("/query")) {
        assertThat(page.locator("main")).hasAttribute("data-ready", "true");
      }
      assertThat(new AxeBuilder(page).analyze().getViolations())
          .filteredOn(fault -> List.of("serious", "critical").contains(fault.getImpact()))
          .extracting(fault -> fault.getId() + " " + fault.getNodes().get(0).getHtml())
          .isEmpty();
      page.close();
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** Nothing stands out beyond the right edge of the window. */
  private static void assertNarrowEnough(Page page, int width) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }
}
