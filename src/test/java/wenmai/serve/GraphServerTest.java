package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GraphServerTest {
  private static final String CROSS_PRODUCT =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  @Test
  void listensOnLoopbackAlone() throws Exception {
    try (RunningServer running = new RunningServer()) {
      assertThat(running.server.address().toString())
          .isEqualTo("http://127.0.0.1:" + running.server.port() + "/");
      for (String address : RunningServer.addressesOfThisMachine()) {
        assertThatThrownBy(() -> new Socket(address, running.server.port()).close())
            .isInstanceOf(ConnectException.class);
      }
    }
  }

  @Test
  void listensOnEveryAddressWhenAsked() throws Exception {
    try (RunningServer running = new RunningServer(settings -> settings.withHost("0.0.0.0"))) {
      assertThat(running.server.address().getHost()).isEqualTo("localhost");
      for (String address : RunningServer.addressesOfThisMachine()) {
        try (Socket socket = new Socket(address, running.server.port())) {
          assertThat(socket.isConnected()).isTrue();
        }
      }
    }
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> new RunningServer(settings -> settings.withPort(port)))
          .isInstanceOf(ServerStartException.class)
          .hasMessage("127.0.0.1:" + port + " is in use by another program")
          .extracting(e -> ((ServerStartException) e).reason())
          .isEqualTo(ServerStartException.Reason.PORT_IN_USE);
    }
  }

  @Test
  void saysThatTheHostIsNotThisMachine() {
    assertThatThrownBy(() -> new RunningServer(settings -> settings.withHost("192.0.2.1")))
        .isInstanceOf(ServerStartException.class)
        .hasMessageContaining("cannot be listened on");
  }

  @Test
  void refusesImpossibleSettings() {
    assertThatThrownBy(() -> ServerSettings.standard().withPort(70_000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ServerSettings.standard().withTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void endsQueriesAtTheTimeout() {
    try (RunningServer running =
        new RunningServer(settings -> settings.withTimeout(Duration.ofMillis(400)))) {
      running.grow(300);
      long start = System.nanoTime();

      HttpResponse<String> response = running.query(CROSS_PRODUCT);
      HttpResponse<String> askedForMore =
          running.get("/sparql?timeout=600&query=" + RunningServer.encoded(CROSS_PRODUCT));

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(askedForMore.statusCode()).isEqualTo(503);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void sendsNoPartOfAnAnswerThatTimesOut() {
    String manyRows = "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f FILTER(?c = ?f && ?a != ?d) }";
    try (RunningServer running =
        new RunningServer(settings -> settings.withTimeout(Duration.ofMillis(400)))) {
      running.grow(3_000);

      HttpResponse<String> response = running.query(manyRows, "Accept", "text/csv");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).doesNotContain("urn:s");
    }
  }

  @Test
  void endsNoLongAnswerAsIfItWereWhole() {
    String endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    try (RunningServer running =
        new RunningServer(settings -> settings.withTimeout(Duration.ofSeconds(2)))) {
      running.grow(300);

      assertThat(outcome(running, "/sparql?query=" + RunningServer.encoded(endless)))
          .isIn("connection cut", "status 503");
    }
  }

  private static String outcome(RunningServer running, String path) {
    try {
      HttpResponse<Void> response =
          HttpClient.newHttpClient()
              .send(running.request(path).build(), HttpResponse.BodyHandlers.discarding());
      return "status " + response.statusCode();
    } catch (IOException e) {
      return "connection cut";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
