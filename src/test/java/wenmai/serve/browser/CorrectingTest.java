package wenmai.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.build.BuildProgress;
import wenmai.build.BuildRequest;
import wenmai.build.FolderArchive;
import wenmai.build.GraphBuild;
import wenmai.graph.GraphStore;
import wenmai.knowledge.Knowledge;
import wenmai.serve.GraphServer;
import wenmai.serve.GraphSource;
import wenmai.serve.ServerSettings;
import wenmai.serve.access.Password;
import wenmai.serve.access.Role;
import wenmai.serve.access.User;
import wenmai.serve.access.Users;
import wenmai.serve.access.UsersFile;

/** An editor corrects the graph in a browser. */
@Tag("tools")
class CorrectingTest {
  private static final String PASSWORD = "correct horse battery";

  private static GraphServer server;
  private static Browser browser;

  @BeforeAll
  static void serve(@TempDir Path folder) throws Exception {
    Knowledge knowledge = Knowledge.bundled();
    Path store = folder.resolve("store");
    Files.writeString(folder.resolve("a.txt"), "学校开学\n皮山县第一中学校长马成、于田县第一中学校长林远舟主持开学典礼。\n");
    Files.writeString(folder.resolve("b.txt"), "学校评奖\n皮山县第一中学获评先进学校。\n");
    try (GraphStore graph = GraphStore.open(store)) {
      new GraphBuild(knowledge, new FolderArchive(store.resolve("readings")))
          .run(
              new BuildRequest(List.of(Path.of("a.txt"), Path.of("b.txt")), folder, false),
              graph,
              BuildProgress.silent());
    }
    Path users = folder.resolve("users");
    new UsersFile(users)
        .write(Users.none().with(User.of("编辑", Role.EDITOR, new Password(PASSWORD))));
    ServerSettings standard = ServerSettings.standard();
    server =
        GraphServer.start(
            GraphSource.ofStore(store),
            knowledge,
            standard.withPort(0).with(standard.protection().withUsers(users)));
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, false", "360, true"})
  void mergesRejectsAndUndoes(int width, boolean dark) {
    Page page = browser.page(server.address(), width, dark);
    page.navigate("/page/organization/皮山县第一中学");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登录")).click();
    page.getByLabel("用户名").fill("编辑");
    page.getByLabel("口令").fill(PASSWORD);
    press(page, "登录");
    page.getByText("订正", new Page.GetByTextOptions().setExact(true)).click();
    Browser.assertFit(page, width);

    page.getByLabel("与此为同一个").pressSequentially("于田县第一");
    page.getByRole(AriaRole.OPTION).first().click();
    press(page, "并入本实体");
    assertThat(page).hasURL(Pattern.compile("/desk$"));
    assertThat(page.locator(".decisions li").first()).containsText("合并");
    Browser.assertFit(page, width);

    page.navigate("/page/organization/皮山县第一中学");
    assertThat(page.locator("h1")).hasText("皮山县第一中学");
    assertThat(page.locator("#holdsPosition-in li.fact")).hasCount(2);
    page.locator("#holdsPosition-in li.fact").first().getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator(".decisions li").first()).containsText("否定");
    page.navigate("/page/organization/皮山县第一中学");
    assertThat(page.locator("#holdsPosition-in li.fact")).hasCount(1);

    page.navigate("/desk?proposals");
    Browser.assertFit(page, width);
    page.locator(".decisions form button").first().click();
    page.locator(".decisions form button").first().click();
    assertThat(page.locator(".decisions form button")).hasCount(0);
    page.navigate("/page/organization/于田县第一中学");
    assertThat(page.locator("h1")).hasText("于田县第一中学");
    page.close();
    assertThat(browser.complaints()).isEmpty();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }
}
