package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import wenmai.build.BuildProgress;
import wenmai.build.BuildRequest;
import wenmai.build.FolderArchive;
import wenmai.build.GraphBuild;
import wenmai.graph.GraphStore;
import wenmai.knowledge.Knowledge;
import wenmai.serve.access.Password;
import wenmai.serve.access.Role;
import wenmai.serve.access.Token;
import wenmai.serve.access.User;
import wenmai.serve.access.Users;
import wenmai.serve.access.UsersFile;

@TestInstance(Lifecycle.PER_CLASS)
class DecisionsServletTest {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled();
  private static final String SCHOOL = "https://w3id.org/wenmai/id/organization/皮山县第一中学";
  private static final String PAGE =
      "/page/organization/" + RunningServer.encoded("皮山县第一中学") + "?lang=zh";
  private static final Token EDITOR = Token.random();
  private static final Token READER = Token.random();

  private GraphServer server;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    Path store = folder.resolve("store");
    Files.writeString(folder.resolve("a.txt"), "学校开学\n皮山县第一中学校长马成主持开学典礼。\n");
    try (GraphStore graph = GraphStore.open(store)) {
      new GraphBuild(KNOWLEDGE, new FolderArchive(store.resolve("readings")))
          .run(
              new BuildRequest(List.of(Path.of("a.txt")), folder, false),
              graph,
              BuildProgress.silent());
    }
    Path users = folder.resolve("users");
    Password password = new Password("correct horse battery");
    new UsersFile(users)
        .write(
            Users.none()
                .with(User.of("读者", Role.READER, password).with(READER))
                .with(User.of("编辑", Role.EDITOR, password).with(EDITOR)));
    ServerSettings standard = ServerSettings.standard();
    server =
        GraphServer.start(
            GraphSource.ofStore(store),
            KNOWLEDGE,
            standard.withPort(0).with(standard.protection().withUsers(users)));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void showsTheFormsToEditorsOnly() throws Exception {
    assertThat(get(PAGE, EDITOR).body()).contains("/desk/decisions");
    assertThat(get(PAGE, READER).body()).doesNotContain("/desk/decisions");
    assertThat(get("/desk", EDITOR).statusCode()).isEqualTo(200);
    assertThat(get("/desk", READER).statusCode()).isEqualTo(403);
    assertThat(post("kind=undo&number=1", READER).statusCode()).isEqualTo(403);
  }

  @Test
  void makesADecisionShowsItAndUndoesIt() throws Exception {
    HttpResponse<String> decided =
        post("kind=rename&entity=" + encoded(SCHOOL) + "&name=" + encoded("皮山县高级中学"), EDITOR);

    assertThat(decided.statusCode()).isEqualTo(303);
    assertThat(decided.headers().firstValue("Location")).contains("/desk");
    assertThat(get(PAGE, EDITOR).body()).contains("<h1><bdi>皮山县高级中学</bdi></h1>");
    assertThat(get("/desk?lang=zh", EDITOR).body()).contains("更名", "皮山县高级中学", "编辑", "撤销");

    assertThat(post("kind=undo&number=1", EDITOR).statusCode()).isEqualTo(303);

    assertThat(get(PAGE, EDITOR).body()).contains("<h1><bdi>皮山县第一中学</bdi></h1>");
    assertThat(get("/desk?lang=zh", EDITOR).body()).contains("已撤销");
    assertThat(post("kind=undo&number=1", EDITOR).statusCode()).isEqualTo(400);
  }

  @Test
  void saysWhyADecisionCannotBeMade() throws Exception {
    HttpResponse<String> refused =
        post("kind=merge&entity=" + encoded(SCHOOL) + "&other=" + encoded(SCHOOL), EDITOR);

    assertThat(refused.headers().firstValue("Location")).contains("/desk?failed=SAME");
    assertThat(get("/desk?failed=SAME&lang=zh", EDITOR).body()).contains("不能与自身合并");
    assertThat(post("kind=banish", EDITOR).statusCode()).isEqualTo(400);
    assertThat(post("kind=reject", EDITOR).statusCode()).isEqualTo(400);
  }

  @Test
  void takesNoFormOfAnotherSite() throws Exception {
    HttpRequest foreign =
        request("/desk/decisions", EDITOR)
            .header("Sec-Fetch-Site", "cross-site")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("kind=undo&number=1"))
            .build();

    assertThat(get("/desk?proposals", EDITOR).statusCode()).isEqualTo(200);
    assertThat(get("/desk", Token.random()).statusCode()).isEqualTo(401);
    assertThat(send(foreign).statusCode())
        .as("a token is given by programs alone, never by a browser of itself")
        .isEqualTo(400);
  }

  private static String encoded(String text) {
    return RunningServer.encoded(text);
  }

  private HttpRequest.Builder request(String path, Token token) {
    return HttpRequest.newBuilder(server.address().resolve(URI.create(path)))
        .header("Authorization", "Bearer " + token.text());
  }

  private HttpResponse<String> get(String path, Token token) throws Exception {
    return send(request(path, token).header("Accept", "text/html").build());
  }

  private HttpResponse<String> post(String form, Token token) throws Exception {
    return send(
        request("/desk/decisions", token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
