package wenmai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.knowledge.Knowledge;
import wenmai.serve.GraphServer;
import wenmai.serve.GraphSource;
import wenmai.serve.ServerSettings;

/** A real server that is asked without pause while a real build replaces what it serves. */
class ServedWhileBuiltTest {
  private static final String ALL =
      "/sparql?query="
          + URLEncoder.encode(
              "SELECT ?g ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } }", StandardCharsets.UTF_8);
  private static final List<String> PATHS = List.of(ALL, "/downloads/wenmai.nq");

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void showsTheOldGraphOrTheNewAndNeverAMixture(@TempDir Path folder) throws Exception {
    BuildProcess.writeArticles(folder, "晨光农业科技公司位于于田县。");
    BuildProcess.run(folder);
    try (GraphServer server =
        GraphServer.start(
            GraphSource.ofStore(folder.resolve("store")),
            Knowledge.bundled(),
            ServerSettings.standard().withPort(0))) {
      String generation = server.generation();
      List<Set<String>> before = answers(server);
      AtomicBoolean isOver = new AtomicBoolean();
      ExecutorService askers = Executors.newFixedThreadPool(3);
      List<Future<Set<Set<String>>>> seen =
          PATHS.stream().map(path -> askers.submit(() -> askUntil(isOver, server, path))).toList();

      BuildProcess.writeArticles(folder, "晨光农业科技公司位于和田县。");
      int exit = BuildProcess.start(folder).waitFor();
      assertThat(exit).as(Files.readString(folder.resolve("build.log"))).isZero();
      while (server.generation().equals(generation)) {
        server.reload();
      }
      List<Set<String>> after = answers(server);
      isOver.set(true);

      for (int i = 0; i < PATHS.size(); i++) {
        assertThat(after.get(i)).isNotEqualTo(before.get(i));
        assertThat(seen.get(i).get())
            .contains(before.get(i))
            .isSubsetOf(before.get(i), after.get(i));
      }
      askers.shutdown();
    }
  }

  private List<Set<String>> answers(GraphServer server) throws IOException, InterruptedException {
    return List.of(ask(server, PATHS.get(0)), ask(server, PATHS.get(1)));
  }

  private Set<Set<String>> askUntil(AtomicBoolean isOver, GraphServer server, String path)
      throws IOException, InterruptedException {
    Set<Set<String>> seen = new HashSet<>();
    while (!isOver.get()) {
      seen.add(ask(server, path));
    }
    return seen;
  }

  /** The lines of an answer. */
  private Set<String> ask(GraphServer server, String path)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept", "text/csv, */*;q=0.1")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return new TreeSet<>(answer.body().lines().toList());
  }
}
