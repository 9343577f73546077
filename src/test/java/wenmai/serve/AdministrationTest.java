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
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
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
  private static final Password PASSWORD = new Password(Token.random().text());
  private static final Users USERS =
      Users.none()
          .with(User.of("lin", Role.ADMIN, PASSWORD).with(ADMIN))
          .with(User.of("wu", Role.EDITOR, PASSWORD).with(EDITOR));
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
    new UsersFile(folder.resolve("users")).write(USERS);
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

  @Test
  void servesAdministratorsAloneAndOnItsOwnPort() throws Exception {
    Map<String, String> methods =
        Map.of(
            "/reload", "POST",
            "/compact", "POST",
            "/backup", "POST",
            "/metrics", "GET",
            "/health", "GET",
            "/nothing", "GET");
    try (GraphServer server = serve()) {
      for (Map.Entry<String, String> request : methods.entrySet()) {
        String method = request.getValue();
        URI address = admin(server).resolve(request.getKey());

        assertThat(ask(address, method, Token.random()).statusCode())
            .as("%s", address)
            .isEqualTo(401);
        assertThat(ask(address, method, EDITOR).statusCode()).as("%s", address).isEqualTo(403);
        assertThat(ask(server.address().resolve(request.getKey()), method, ADMIN).statusCode())
            .as("%s of the public port", request.getKey())
            .isIn(request.getKey().equals("/health") ? List.of(200) : List.of(404, 405));
      }
      assertThat(admin(server).getHost()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void showsMetricsAndHealthAndLogsWhatIsDone() throws Exception {
    Path log = folder.resolve("access.log");
    try (GraphServer server =
        serve(settings -> settings.with(settings.operations().withAccessLog(log)))) {
      assertThat(json(ask(admin(server).resolve("/health"), "GET", ADMIN)).get("generation"))
          .hasToString("\"" + server.generation() + "\"");
      assertThat(ask(admin(server).resolve("/metrics"), "GET", ADMIN).body())
          .contains("wenmai_generation 1.0\n");
      assertThat(ask(admin(server).resolve("/compact"), "GET", ADMIN).statusCode()).isEqualTo(405);
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
  void takesUpWhatWasBuiltAndCompactsIt() throws Exception {
    try (GraphServer server = serve()) {
      String generation = server.generation();
      Files.writeString(folder.resolve("articles/b.txt"), ARTICLE.replace("水渠", "公路"));
      build(store);
      List<Quad> built = quads(store);

      JsonObject reloaded = json(ask(admin(server).resolve("/reload"), "POST", ADMIN));
      JsonObject again = json(ask(admin(server).resolve("/reload"), "POST", ADMIN));
      JsonObject compacted = json(ask(admin(server).resolve("/compact"), "POST", ADMIN));

      assertThat(reloaded.get("generation").getAsString()).isNotEqualTo(generation);
      assertThat(again.get("newer").getAsBoolean()).isFalse();
      assertThat(compacted.get("generation"))
          .isNotEqualTo(reloaded.get("generation"))
          .hasToString("\"" + server.generation() + "\"");
      assertThat(quads(store)).isEqualTo(built);
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
