package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.serve.access.Password;
import wenmai.serve.access.Role;
import wenmai.serve.access.Token;
import wenmai.serve.access.User;
import wenmai.serve.access.Users;
import wenmai.serve.access.UsersFile;

@Timeout(60)
class AccessTest {
  private static final String PASSWORD = "correct horse battery";
  private static final Token TOKEN = Token.random();

  private static User reader;
  private static User admin;

  @BeforeAll
  static void hashPasswords() {
    reader = User.of("读者", Role.READER, new Password(PASSWORD));
    admin = User.of("lin", Role.ADMIN, new Password(PASSWORD)).with(TOKEN);
  }

  private static Path users(Path folder) throws IOException {
    Path file = folder.resolve("users");
    new UsersFile(file).write(Users.none().with(reader).with(admin));
    return file;
  }

  private static RunningServer open(Path users) {
    return new RunningServer(
        settings ->
            settings
                .with(settings.protection().withUsers(users))
                .with(settings.operations().withAccessLog(users.resolveSibling("access.log"))));
  }

  private static RunningServer closed(Path users) {
    return new RunningServer(
        settings -> settings.with(settings.protection().withUsers(users).withPrivate(true)));
  }

  private static String basic(String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Test
  void showsNothingOfAPrivateServerToStrangers(@TempDir Path folder) throws IOException {
    List<String> paths =
        List.of(
            "/",
            "/sparql?query=ASK%7B%7D",
            "/data",
            "/api/limits",
            "/page/lin.ttl",
            "/downloads/wenmai.nq",
            "/assets/../limits",
            "/assets/%2e%2e/limits",
            "/health/live/../../limits",
            "/sign-in;x/../limits",
            "/metrics",
            "/nowhere");
    try (RunningServer running = closed(users(folder))) {
      for (String path : paths) {
        HttpResponse<String> refused = running.get(path);

        assertThat(refused.statusCode()).as(path).isIn(400, 401);
        assertThat(refused.body()).as(path).hasSizeLessThan(1_000);
      }
      assertThat(running.get("/limits").headers().allValues("WWW-Authenticate"))
          .containsExactly("Bearer realm=\"Wenmai\"", "Basic realm=\"Wenmai\", charset=\"UTF-8\"");
    }
  }

  @Test
  void showsAPrivateServerToItsUsers(@TempDir Path folder) throws IOException {
    try (RunningServer running = closed(users(folder))) {
      assertThat(running.get("/limits", "Authorization", basic("读者", PASSWORD)).statusCode())
          .isEqualTo(200);
      assertThat(running.query("ASK {}", "Authorization", "Bearer " + TOKEN.text()).statusCode())
          .isEqualTo(200);
      assertThat(
              running
                  .get("/downloads/wenmai.nq", "Authorization", "Bearer " + TOKEN.text())
                  .headers()
                  .firstValue("Cache-Control"))
          .as("no cache gives it to others")
          .contains("private, no-cache");
      assertThat(running.get("/assets/style.css").statusCode()).isEqualTo(200);
      assertThat(running.get("/health/live").statusCode()).isEqualTo(200);
      HttpResponse<String> led =
          running.get("/search?q=林&lang=en".replace("林", "%E6%9E%97"), "Accept", "text/html");
      assertThat(led.statusCode()).isEqualTo(303);
      assertThat(led.headers().firstValue("Location"))
          .contains("/sign-in?to=%2Fsearch%3Fq%3D%25E6%259E%2597%26lang%3Den");
    }
  }

  @Test
  void refusesWhatDoesNotHoldEvenWhereReadingIsOpen(@TempDir Path folder) throws IOException {
    List<String> wrong =
        List.of(
            basic("lin", "wrong horse battery"),
            basic("nobody", PASSWORD),
            basic("", ""),
            "Bearer x",
            "Basic !",
            "Basic",
            "Digest x",
            "Bearer ");
    try (RunningServer running = open(users(folder))) {
      assertThat(running.get("/limits").statusCode()).isEqualTo(200);
      for (String credentials : wrong) {
        assertThat(running.get("/limits", "Authorization", credentials).statusCode())
            .as(credentials)
            .isEqualTo(401);
      }
    }
  }

  @Test
  void showsMetricsToAdministratorsAlone(@TempDir Path folder) throws IOException {
    try (RunningServer running = open(users(folder))) {
      for (String path : List.of("/metrics", "/%6detrics", "/./metrics")) {
        assertThat(running.get(path).statusCode()).as(path).isEqualTo(401);
        assertThat(running.get(path, "Authorization", basic("读者", PASSWORD)).statusCode())
            .as(path)
            .isEqualTo(403);
        assertThat(running.get(path, "Authorization", "Bearer " + TOKEN.text()).body())
            .as(path)
            .contains("wenmai_requests_seconds_count");
      }
    }
  }

  @Test
  void slowsDownThoseWhoGuess(@TempDir Path folder) throws IOException {
    try (RunningServer running = open(users(folder))) {
      HttpResponse<String> slowed =
          Stream.generate(
                  () -> running.get("/limits", "Authorization", basic("lin", "wrong password")))
              .limit(20)
              .filter(answer -> answer.statusCode() == 429)
              .findFirst()
              .orElseThrow();

      assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
      assertThat(running.get("/limits", "Authorization", basic("lin", PASSWORD)).statusCode())
          .isEqualTo(429);
      assertThat(running.get("/limits", "Authorization", "Bearer " + TOKEN.text()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void doesNotSlowDownThoseWhoKnow(@TempDir Path folder) throws IOException {
    try (RunningServer running = open(users(folder))) {
      assertThat(
              Stream.generate(() -> running.get("/limits", "Authorization", basic("lin", PASSWORD)))
                  .limit(12))
          .extracting(HttpResponse::statusCode)
          .containsOnly(200);
    }
  }

  @Test
  void signsInAndOutByTheForm(@TempDir Path folder) throws IOException {
    try (RunningServer running = open(users(folder))) {
      HttpResponse<String> signedIn = signIn(running, PASSWORD, "/limits?lang=en");
      String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
      String session = cookie.substring(0, cookie.indexOf(';'));

      assertThat(signedIn.statusCode()).isEqualTo(303);
      assertThat(signedIn.headers().firstValue("Location")).contains("/limits?lang=en");
      assertThat(cookie).contains("; HttpOnly", "; SameSite=Strict").doesNotContain("Secure");
      assertThat(running.get("/limits?lang=en", "Cookie", session).body())
          .contains("<bdi>lin</bdi>", "Sign out");
      assertThat(running.get("/nowhere?lang=en", "Cookie", session, "Accept", "text/html").body())
          .contains("<bdi>lin</bdi>");
      assertThat(running.get("/limits?lang=en").body())
          .contains("href=\"/sign-in?to&#x3D;%2Flimits%3Flang%3Den\"");

      HttpResponse<String> out = post(running, "/sign-out", "", "Cookie", session);
      assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
      assertThat(running.get("/limits?lang=en", "Cookie", session).body())
          .doesNotContain("<bdi>lin</bdi>");
    }
    try (Stream<Path> logs = Files.list(folder)) {
      assertThat(logs.filter(file -> file.toString().endsWith(".log")))
          .singleElement()
          .satisfies(log -> assertThat(log).content().contains("\"user\":\"lin\""));
    }
  }

  @Test
  void tellsInTheFormThatItWasWrong(@TempDir Path folder) throws IOException {
    try (RunningServer running = open(users(folder))) {
      HttpResponse<String> failed = signIn(running, "wrong password", "/limits");
      String again = failed.headers().firstValue("Location").orElseThrow();

      assertThat(failed.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(again).isEqualTo("/sign-in?failed=wrong&to=%2Flimits");
      assertThat(running.get(again + "&lang=en").body())
          .contains("The name or the password is wrong.", "value=\"/limits\"");
    }
  }

  @Test
  void leadsNowhereElseAfterSigningIn(@TempDir Path folder) throws IOException {
    List<String> others =
        List.of("https://evil.example/", "//evil.example", "/\\evil.example", "/a\r\nX: y", "x");
    try (RunningServer running = open(users(folder))) {
      for (String to : others) {
        HttpResponse<String> signedIn = signIn(running, PASSWORD, to);

        assertThat(signedIn.statusCode()).as(to).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).as(to).contains("/");
        assertThat(signedIn.headers().firstValue("X")).as(to).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void takesNoFormOfAnotherSite(String header, String value, @TempDir Path folder)
      throws IOException {
    try (RunningServer running = open(users(folder))) {
      String cookie =
          signIn(running, PASSWORD, "/").headers().firstValue("Set-Cookie").orElseThrow();
      String session = cookie.substring(0, cookie.indexOf(';'));

      assertThat(
              post(running, "/sign-in", form(PASSWORD, "/"), header, value)
                  .headers()
                  .firstValue("Location"))
          .contains("/sign-in?failed=foreign&to=%2F");
      assertThat(post(running, "/sign-out", "", header, value, "Cookie", session).statusCode())
          .isEqualTo(403);
      assertThat(
              post(running, "/sparql", "query=ASK{}", header, value, "Cookie", session)
                  .statusCode())
          .isEqualTo(403);
      assertThat(
              post(running, "/sparql", "query=ASK{}", "Cookie", session, "Origin", origin(running))
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void forgetsThoseWhoLeaveTheFile(@TempDir Path folder) throws IOException {
    Path users = users(folder);
    try (RunningServer running = closed(users)) {
      String cookie =
          signIn(running, PASSWORD, "/").headers().firstValue("Set-Cookie").orElseThrow();
      String session = cookie.substring(0, cookie.indexOf(';'));
      assertThat(running.get("/limits", "Cookie", session).statusCode()).isEqualTo(200);

      Files.writeString(users, "user lin boss\n");
      assertThat(running.get("/limits", "Cookie", session).statusCode())
          .as("a file that is wrong changes nothing")
          .isEqualTo(200);

      new UsersFile(users).write(Users.none().with(reader));
      assertThat(running.get("/limits", "Cookie", session).statusCode()).isEqualTo(401);
      assertThat(running.get("/limits", "Authorization", "Bearer " + TOKEN.text()).statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void takesPasswordsOfOtherMachinesOverTlsAlone(@TempDir Path folder) throws Exception {
    Path users = users(folder);
    try (RunningServer running =
        new RunningServer(
            settings ->
                settings.withHost("0.0.0.0").with(settings.protection().withUsers(users)))) {
      for (String address : RunningServer.addressesOfThisMachine()) {
        String base = "http://" + address + ":" + running.server.port();
        assertThat(
                running
                    .getFrom(base + "/limits", "Authorization", basic("lin", PASSWORD))
                    .statusCode())
            .isEqualTo(403);
        assertThat(
                running
                    .getFrom(base + "/limits", "Authorization", "Bearer " + TOKEN.text())
                    .statusCode())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void keepsTheCookieToTls(@TempDir Path folder) throws Exception {
    TestKeys keys = TestKeys.in(folder);
    Path users = users(folder);
    try (RunningServer running =
        new RunningServer(
            settings -> keys.on(settings.with(settings.protection().withUsers(users))))) {
      assertThat(
              running
                  .post(keys, "/sign-in", form(PASSWORD, "/"))
                  .headers()
                  .firstValue("Set-Cookie")
                  .orElseThrow())
          .endsWith("; Secure");
    }
  }

  @Test
  void knowsNoSignInWithoutUsers() {
    try (RunningServer running = new RunningServer()) {
      assertThat(running.get("/sign-in").statusCode()).isEqualTo(404);
      assertThat(running.get("/limits?lang=en").body()).doesNotContain("/sign-in");
    }
  }

  private static String origin(RunningServer running) {
    return "http://127.0.0.1:" + running.server.port();
  }

  private static String form(String password, String to) {
    return "name=lin&password="
        + RunningServer.encoded(password)
        + "&to="
        + RunningServer.encoded(to);
  }

  private static HttpResponse<String> signIn(RunningServer running, String password, String to) {
    return post(running, "/sign-in", form(password, to), "Origin", origin(running));
  }

  private static HttpResponse<String> post(
      RunningServer running, String path, String form, String... headers) {
    return running.post(path, form, List.of(headers));
  }
}
