package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.cli.Outcome.run;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own that is told to stop. */
@Timeout(60)
class StoppingTest {
  private static final int TERMINATED = 128 + 15;
  private static final String VALUES =
      IntStream.range(0, 110).mapToObj(Integer::toString).collect(Collectors.joining(" "));
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { VALUES ?a { %1$s } VALUES ?b { %1$s } VALUES ?c { %1$s } }"
          .formatted(VALUES);

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void givesAnswersUnderWayInFullAndTakesNoNewRequests(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("log");
    Process server = serve(folder, log);
    try {
      URI address = address(server, log);
      CompletableFuture<HttpResponse<String>> slow =
          client.sendAsync(
              request(
                  address.resolve(
                      "sparql?query=" + URLEncoder.encode(SLOW, StandardCharsets.UTF_8))),
              BodyHandlers.ofString());
      while (!get(address.resolve("metrics")).body().contains("wenmai_queries_running 1.0")) {
        assertThat(slow).isNotDone();
      }

      server.destroy();
      while (get(address.resolve("health/ready")).statusCode() != 503) {
        assertThat(server.isAlive()).isTrue();
      }

      assertThat(slow.join().statusCode()).isEqualTo(200);
      assertThat(slow.join().body()).contains("1331000").endsWith("</sparql>\n");
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(server.exitValue()).isEqualTo(TERMINATED);
      assertThat(log).content().doesNotContain("WARN", "Exception");
    } finally {
      server.destroyForcibly();
    }
  }

  private static Process serve(Path folder, Path log) throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), "于田县修渠\n于田县与皮山县合修的水渠近日通水。\n");
    String store = folder.resolve("store").toString();
    assertThat(run("build", articles.toString(), "--store", store).exitCode()).isZero();
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "wenmai.cli.Main",
            "serve",
            "--store",
            store,
            "--port",
            "0",
            "--lang",
            "en")
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** Where the server says that it serves. */
  private static URI address(Process server, Path log) throws IOException {
    Matcher line;
    do {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      assertThat(server.isAlive()).as(Files.readString(log)).isTrue();
      line = Pattern.compile("serving at (\\S+)").matcher(Files.readString(log));
    } while (!line.find());
    return URI.create(line.group(1));
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return client.send(request(address), BodyHandlers.ofString());
  }

  private static HttpRequest request(URI address) {
    return HttpRequest.newBuilder(address).build();
  }
}
