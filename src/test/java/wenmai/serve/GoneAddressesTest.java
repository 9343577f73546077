package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.build.BuildProgress;
import wenmai.build.BuildRequest;
import wenmai.build.Desk;
import wenmai.build.FolderArchive;
import wenmai.build.GraphBuild;
import wenmai.graph.GraphStore;
import wenmai.knowledge.Knowledge;

class GoneAddressesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled();
  private static final String HOSPITAL = "https://w3id.org/wenmai/id/organization/于田县人民医院";

  @Test
  void answersThatWhatIsForgottenIsGone(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("store");
    Files.writeString(folder.resolve("a.txt"), "医院新设儿科\n于田县人民医院院长林远舟介绍，医院新设儿科。\n");
    try (GraphStore graph = GraphStore.open(store)) {
      new GraphBuild(KNOWLEDGE, new FolderArchive(store.resolve("readings")))
          .run(
              new BuildRequest(List.of(Path.of("a.txt")), folder, false),
              graph,
              BuildProgress.silent());
    }
    try (GraphServer server =
        GraphServer.start(
            GraphSource.ofStore(store), KNOWLEDGE, ServerSettings.standard().withPort(0))) {
      String tail = "organization/" + RunningServer.encoded("于田县人民医院");
      String entity = "/api/entity?iri=" + RunningServer.encoded(HOSPITAL);
      assertThat(get(server, "/page/" + tail).statusCode()).isEqualTo(200);
      assertThat(get(server, entity).statusCode()).isEqualTo(200);

      new Desk(store, KNOWLEDGE, folder, Clock.systemUTC()).forget(HOSPITAL);
      server.reload();

      for (String address :
          List.of("/id/" + tail, "/page/" + tail, "/page/" + tail + ".ttl", entity)) {
        assertThat(get(server, address).statusCode()).as(address).isEqualTo(410);
      }
      assertThat(get(server, "/page/" + tail).body()).contains("永久除去");
      assertThat(get(server, "/api/search?q=" + RunningServer.encoded("人民医院")).body())
          .doesNotContain("于田县人民医院");
      assertThat(get(server, "/downloads/wenmai.nq").body()).doesNotContain("于田县人民医院");
      assertThat(get(server, "/page/organization/x").statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> get(GraphServer server, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.address().resolve(URI.create(path)))
                .headers("Accept", "text/html", "Accept-Language", "zh")
                .build(),
            BodyHandlers.ofString());
  }
}
