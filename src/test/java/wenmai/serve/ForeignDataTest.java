package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither a file of the machine nor a page of another server can be read through this server. */
@TestInstance(Lifecycle.PER_CLASS)
class ForeignDataTest {
  private static final String SECRET = "秘密";

  private final RunningServer running = new RunningServer();
  private final AtomicInteger canaryHits = new AtomicInteger();
  private HttpServer canary;
  private Path file;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    file = Files.writeString(folder.resolve("secret.ttl"), "<urn:a> <urn:b> '" + SECRET + "' .");
    canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    canary.createContext(
        "/",
        exchange -> {
          canaryHits.incrementAndGet();
          byte[] turtle = Files.readAllBytes(file);
          exchange.getResponseHeaders().add("Content-Type", "text/turtle");
          exchange.sendResponseHeaders(200, turtle.length);
          exchange.getResponseBody().write(turtle);
          exchange.close();
        });
    canary.start();
  }

  @AfterAll
  void stop() {
    running.close();
    canary.stop(0);
  }

  private String located(String text) {
    return text.replace("FILE", file.toUri().toString())
        .replace("HTTP", "http://127.0.0.1:" + canary.getAddress().getPort() + "/secret.ttl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM <FILE> { ?s ?p ?o }",
        "SELECT * FROM <HTTP> { ?s ?p ?o }",
        "SELECT * FROM NAMED <FILE> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * FROM NAMED <HTTP> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { GRAPH <FILE> { ?s ?p ?o } }",
        "SELECT * { GRAPH <HTTP> { ?s ?p ?o } }",
        "DESCRIBE <FILE>",
        "DESCRIBE <HTTP>"
      })
  void readsNoGraphThatAQueryNames(String query) {
    assertNothingRead(running.query(located(query)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D&default-graph-uri=",
        "/sparql?query=SELECT%20*%20%7BGRAPH%20%3Fg%20%7B%3Fs%20%3Fp%20%3Fo%7D%7D&named-graph-uri=",
        "/data?graph=",
        "/id/",
        "/api/entity?iri="
      })
  void readsNoGraphThatARequestNames(String path) {
    assertNothingRead(running.get(path + RunningServer.encoded(located("FILE"))));
    assertNothingRead(running.get(path + RunningServer.encoded(located("HTTP"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOAD <FILE>", "LOAD <HTTP>", "LOAD SILENT <FILE> INTO GRAPH <urn:g>"})
  void loadsNothing(String update) {
    long before = running.size();

    assertThat(
            running
                .send("POST", "/sparql", "application/sparql-update", located(update))
                .statusCode())
        .isEqualTo(415);
    assertThat(
            running
                .send(
                    "POST",
                    "/sparql",
                    "application/x-www-form-urlencoded",
                    "update=" + RunningServer.encoded(located(update)))
                .statusCode())
        .isEqualTo(400);
    assertThat(running.get("/sparql?update=" + RunningServer.encoded(located(update))).statusCode())
        .isEqualTo(400);
    assertThat(running.size()).isEqualTo(before);
    assertThat(canaryHits).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/rdf+xml", "text/xml", "application/ld+json", "text/turtle"})
  void takesNoDocumentThatNamesAnother(String contentType) {
    String document =
        located(
            "<!DOCTYPE r [<!ENTITY x SYSTEM 'FILE'>]><r>&x;</r> {\"@context\": \"HTTP\"}"
                + " @base <HTTP> .");

    assertThat(running.send("POST", "/sparql", contentType, document).statusCode()).isEqualTo(415);
    assertThat(running.send("POST", "/data?default", contentType, document).statusCode())
        .isEqualTo(405);
    assertThat(canaryHits).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/web/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/web/..%2f..%2f..%2fetc%2fpasswd",
        "/web/%252e%252e/etc/passwd",
        "/web/..;/..;/etc/passwd",
        "/web//etc/passwd",
        "/web/\\..\\..\\etc\\passwd",
        "/id/../../etc/passwd",
        "/downloads/../../../etc/passwd",
        "/downloads/%00/etc/passwd",
        "/web/../ontology/wenmai.ttl",
        "/META-INF/MANIFEST.MF",
        "file:///etc/passwd"
      })
  void leavesItsOwnFilesByNoPath(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1");

    assertThat(answer).containsPattern("^HTTP/1.1 (400|404) ").doesNotContain("root:");
  }

  private void assertNothingRead(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isLessThan(500);
    assertThat(answer.body()).doesNotContain(SECRET);
    assertThat(canaryHits).hasValue(0);
  }

  /** The answer to a request line that no client library would send. */
  private String raw(String requestLine) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.server.port())) {
      socket
          .getOutputStream()
          .write(
              (requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
