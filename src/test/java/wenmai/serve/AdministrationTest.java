package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.build.BuildProgress;
import wenmai.build.BuildReport;
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

@Timeout(60)
class AdministrationTest {
  private static final Token ADMIN = Token.random();
  private static final Token EDITOR = Token.random();
  private static final String ARTICLE = "于田县修渠\n于田县与皮山县合修的水渠近日通水。\n";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final Path store;

  AdministrationTest(@TempDir Path folder) {
    this.folder = folder;
    store = folder.resolve("store");
  }

  @BeforeEach
  void buildAStore() throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    Files.createDirectory(folder.resolve("backups"));
    Files.writeString(folder.resolve("articles/a.txt"), ARTICLE);
    build(store);
    Password password = new Password(Token.random().text());
    new UsersFile(folder.resolve("users"))
        .write(
            Users.none()
                .with(User.of("lin", Role.ADMIN, password).with(ADMIN))
                .with(User.of("wu", Role.EDITOR, password).with(EDITOR)));
  }

  private BuildReport build(Path into) {
    try (GraphStore graph = GraphStore.open(into)) {
      return new GraphBuild(Knowledge.bundled(), new FolderArchive(into.resolve("readings")))
          .run(
              new BuildRequest(List.of(Path.of("articles")), folder, false),
              graph,
              BuildProgress.silent());
    }
  }

  private GraphServer serve(UnaryOperator<ServerSettings> change) {
    ServerSettings standard = ServerSettings.standard().withPort(0);
    return GraphServer.start(
        GraphSource.ofStore(store),
        Knowledge.bundled(),
        change.apply(
            standard
                .with(standard.protection().withUsers(folder.resolve("users")))
                .with(
                    standard
                        .operations()
                        .withAdminPort(0)
                        .withBackups(folder.resolve("backups")))));
  }

  private GraphServer serve() {
    return serve(settings -> settings);
  }

  private static URI admin(GraphServer server) {
    return server.adminAddress().orElseThrow();
  }

  private HttpResponse<String> ask(URI address, String method, Token token) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address)
            .method(method, BodyPublishers.noBody())
            .header("Authorization", "Bearer " + token.text())
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonObject json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private static List<Quad> quads(Path folder) {
    try (GraphStore graph = GraphStore.openExisting(folder)) {
      return graph.quads();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /reload",
    "POST, /compact",
    "POST, /backup",
    "GET, /metrics",
    "GET, /health",
    "GET, /nothing"
  })
  void servesAdministratorsAlone(String method, String path) throws Exception {
    try (GraphServer server = serve()) {
      URI address = admin(server).resolve(path);

      assertThat(address.getHost()).isEqualTo("127.0.0.1");
      assertThat(ask(address, method, Token.random()).statusCode()).isEqualTo(401);
      assertThat(ask(address, method, EDITOR).statusCode()).isEqualTo(403);
      assertThat(ask(server.address().resolve(path), method, ADMIN).statusCode())
          .as("the public port knows nothing of it")
          .isIn(404, 405);
    }
  }

  @Test
  void logsWhatIsDone() throws Exception {
    Path log = folder.resolve("access.log");
    try (GraphServer server =
        serve(settings -> settings.with(settings.operations().withAccessLog(log)))) {
      ask(admin(server).resolve("/reload"), "POST", ADMIN);
    }
    try (var files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".log")))
          .singleElement()
          .satisfies(
              file ->
                  assertThat(file).content().contains("\"path\":\"/reload\"", "\"user\":\"lin\""));
    }
  }

  @Test
  void showsMetricsAndHealth() throws Exception {
    try (GraphServer server = serve()) {
      assertThat(json(ask(admin(server).resolve("/health"), "GET", ADMIN)).get("generation"))
          .hasToString("\"" + server.generation() + "\"");
      assertThat(ask(admin(server).resolve("/metrics"), "GET", ADMIN).body())
          .contains("wenmai_generation 1.0\n");
      assertThat(ask(admin(server).resolve("/compact"), "GET", ADMIN).statusCode()).isEqualTo(405);
    }
  }

  @Test
  void compactsTheStoreAndShowsTheResult() throws Exception {
    List<Quad> before = quads(store);
    try (GraphServer server = serve()) {
      String generation = server.generation();

      JsonObject done = json(ask(admin(server).resolve("/compact"), "POST", ADMIN));

      assertThat(done.get("generation").getAsString())
          .isNotEqualTo(generation)
          .isEqualTo(server.generation());
      assertThat(quads(store)).isEqualTo(before);
    }
  }

  @Test
  void takesUpWhatWasBuilt() throws Exception {
    try (GraphServer server = serve()) {
      String generation = server.generation();
      Files.writeString(folder.resolve("articles/b.txt"), ARTICLE.replace("水渠", "公路"));
      build(store);

      JsonObject done = json(ask(admin(server).resolve("/reload"), "POST", ADMIN));

      assertThat(done.get("generation").getAsString()).isNotEqualTo(generation);
      assertThat(
              json(ask(admin(server).resolve("/reload"), "POST", ADMIN))
                  .get("newer")
                  .getAsBoolean())
          .isFalse();
    }
  }

  @Test
  void writesABackupThatIsAStore() throws Exception {
    Path restored = Files.createDirectory(folder.resolve("restored"));
    try (GraphServer server = serve()) {
      JsonObject done = json(ask(admin(server).resolve("/backup"), "POST", ADMIN));

      Path file = Path.of(done.get("file").getAsString());
      assertThat(file).startsWith(folder.resolve("backups")).hasSize(done.get("bytes").getAsLong());
      try (var files = Files.list(folder.resolve("backups"))) {
        assertThat(files).containsExactly(file);
      }
      unzip(file, restored);
      assertThat(quads(restored)).isNotEmpty().isEqualTo(quads(store));
    }

    BuildReport again = build(restored);
    assertThat(again.read()).as("the readings were kept too").isZero();
    assertThat(quads(restored)).isEqualTo(quads(store));
  }

  @Test
  void saysThatABuildIsAtWork() throws Exception {
    try (GraphServer server = serve();
        GraphStore building = GraphStore.open(store)) {
      for (String path : List.of("/compact", "/backup")) {
        HttpResponse<String> refused = ask(admin(server).resolve(path), "POST", ADMIN);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("is being built by process");
      }
      assertThat(building.quads()).isNotEmpty();
    }
    try (var files = Files.list(folder.resolve("backups"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void speaksTlsWhereTheServerDoes() throws Exception {
    TestKeys keys = TestKeys.in(folder);
    try (GraphServer server = serve(keys::on)) {
      HttpResponse<String> health =
          HttpClient.newBuilder()
              .sslContext(keys.trust())
              .build()
              .send(
                  HttpRequest.newBuilder(admin(server).resolve("/health"))
                      .header("Authorization", "Bearer " + ADMIN.text())
                      .build(),
                  BodyHandlers.ofString());

      assertThat(admin(server).getScheme()).isEqualTo("https");
      assertThat(health.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void saysThatItsPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();
      assertThatThrownBy(
              () -> serve(settings -> settings.with(settings.operations().withAdminPort(port))))
          .isInstanceOf(ServerStartException.class)
          .hasMessage("127.0.0.1:" + port + " is in use by another program");
    }
  }

  private static void unzip(Path file, Path into) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = into.resolve(entry.getName());
        Files.createDirectories(target.resolveSibling(""));
        Files.copy(zip, target);
      }
    }
  }
}
