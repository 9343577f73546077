package wenmai.serve.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What stands between a server and a real endpoint, and breaks its answers in chosen ways. */
public final class FaultyFront implements AutoCloseable {
  /** What is done to answers. */
  public enum Fault {
    /** They pass. */
    NONE,
    /** No byte is sent. */
    SILENT,
    /** The first half is sent, then nothing more. */
    STALLED,
    /** The connection ends after the first half. */
    BROKEN,
    /** The half stands for the whole. */
    CUT,
    /** A page for people in their place. */
    PAGE,
    /** Sign-in is asked for. */
    LOCKED,
    /** Too much to do. */
    BUSY
  }

  private final URI endpoint;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch isClosing = new CountDownLatch(1);
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile Fault fault = Fault.NONE;

  /** A front of an endpoint. */
  public FaultyFront(URI endpoint) throws IOException {
    this.endpoint = endpoint;
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it takes queries. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/sparql");
  }

  /** Breaks answers from now on. */
  public void set(Fault next) {
    fault = next;
  }

  /** The forms posted so far, each with the header {@code Authorization} before it. */
  public List<String> requests() {
    return requests;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream body = exchange.getRequestBody()) {
      String form = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      requests.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + form);
      switch (fault) {
        case SILENT -> isClosing.await();
        case PAGE -> send(exchange, 200, "text/html", "<html>Welcome</html>");
        case LOCKED -> send(exchange, 401, "text/plain", "sign in");
        case BUSY -> send(exchange, 503, "text/plain", "later");
        default -> pass(exchange, form);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, text.length());
    exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void pass(HttpExchange exchange, String form) throws IOException, InterruptedException {
    HttpResponse<byte[]> whole =
        client.send(
            HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", exchange.getRequestHeaders().getFirst("Accept"))
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofByteArray());
    byte[] body = whole.body();
    exchange
        .getResponseHeaders()
        .set("Content-Type", whole.headers().firstValue("Content-Type").orElse("text/plain"));
    boolean isWhole = fault == Fault.NONE;
    int sent = isWhole ? body.length : body.length / 2;
    exchange.sendResponseHeaders(whole.statusCode(), fault == Fault.CUT ? sent : body.length);
    exchange.getResponseBody().write(body, 0, sent);
    exchange.getResponseBody().flush();
    if (fault == Fault.STALLED) {
      isClosing.await();
    }
  }

  @Override
  public void close() {
    isClosing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
