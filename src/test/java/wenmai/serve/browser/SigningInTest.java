package wenmai.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.graph.GraphStore;
import wenmai.knowledge.Knowledge;
import wenmai.serve.GraphServer;
import wenmai.serve.ServerSettings;
import wenmai.serve.access.Password;
import wenmai.serve.access.Role;
import wenmai.serve.access.User;
import wenmai.serve.access.Users;
import wenmai.serve.access.UsersFile;

/** Signing in to a private server and out again, in a real browser. */
@Tag("tools")
class SigningInTest {
  private static final String PASSWORD = "correct horse battery";

  private static GraphStore store;
  private static GraphServer server;
  private static Browser browser;

  @BeforeAll
  static void serveInPrivate(@TempDir Path folder) throws Exception {
    Path users = folder.resolve("users");
    new UsersFile(users)
        .write(Users.none().with(User.of("林远舟", Role.READER, new Password(PASSWORD))));
    store = GraphStore.inMemory();
    ServerSettings standard = ServerSettings.standard();
    server =
        GraphServer.start(
            store.dataset(),
            Knowledge.bundled(),
            standard.withPort(0).with(standard.protection().withUsers(users).withPrivate(true)));
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
  void leadsBackToThePageThatNeedsIt(int width, boolean dark) {
    Page page = browser.page(server.address(), width, dark);

    page.navigate("/limits");
    assertThat(page).hasURL(Pattern.compile("/sign-in\\?to=%2Flimits$"));
    Browser.assertFit(page, width);
    signIn(page, "wrong password");
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("用户名或口令不对。");
    Browser.assertFit(page, width);
    signIn(page, PASSWORD);

    assertThat(page).hasURL(Pattern.compile("/limits$"));
    assertThat(page.locator(".sign-out bdi")).hasText("林远舟");
    Browser.assertFit(page, width);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退出")).click();
    assertThat(page).hasURL(Pattern.compile("/sign-in\\?to=%2F$"));
    page.close();

    assertThat(browser.complaints()).isEmpty();
  }

  private static void signIn(Page page, String password) {
    page.getByLabel("用户名").fill("林远舟");
    page.getByLabel("口令").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")).click();
  }
}
