package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server in a process of its own with little memory, asked for more than it can hold. */
@TestInstance(Lifecycle.PER_CLASS)
class ShortOfMemoryTest {
  private Process process;
  private int port;

  /** The process: prints its port, and ends when its input does. */
  public static final class Server {
    public static void main(String[] arguments) throws Exception {
      try (RunningServer running = new RunningServer()) {
        running.grow(2_000);
        System.out.println("port " + running.server.port());
        System.in.read();
      }
    }
  }

  @BeforeAll
  void start() throws Exception {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-cp",
                System.getProperty("java.class.path"),
                Server.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader output = process.inputReader();
    port =
        output
            .lines()
            .filter(line -> line.startsWith("port "))
            .map(line -> Integer.parseInt(line.substring("port ".length())))
            .findFirst()
            .orElseThrow();
  }

  @AfterAll
  void stop() {
    process.destroyForcibly();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(DISTINCT *) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c",
        "SELECT (GROUP_CONCAT(?c) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT ?a ?d ?g (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d ?g"
      })
  void endsTheQueryAndServesOn(String query) throws Exception {
    HttpResponse<String> answer = ask(query);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body()).contains("short of memory");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(ask("ASK { ?s ?p ?o }").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> ask(String query) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create(
                        "http://127.0.0.1:"
                            + port
                            + "/sparql?query="
                            + RunningServer.encoded(query)))
                .build(),
            BodyHandlers.ofString());
  }
}
