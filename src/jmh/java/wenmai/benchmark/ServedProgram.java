package wenmai.benchmark;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program serving a store in a process of its own. */
final class ServedProgram implements AutoCloseable {
  private static final long LONGEST_SECONDS = 600;

  private final Process process;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final double answeringSeconds;
  private final double readySeconds;

  private ServedProgram(Process process, int port, long start)
      throws IOException, InterruptedException {
    this.process = process;
    this.address = URI.create("http://localhost:" + port + "/");
    awaitAnswer("health/live");
    this.answeringSeconds = (System.nanoTime() - start) / 1e9;
    awaitAnswer("health/ready");
    this.readySeconds = (System.nanoTime() - start) / 1e9;
  }

  static ServedProgram start(List<String> launching, Path store)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>(launching);
    command.addAll(List.of("serve", "--store", store.toString(), "--port", Integer.toString(port)));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new ServedProgram(process, port, start);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer(String path) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!isOk(address.resolve(path))) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("the server did not answer " + path);
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private boolean isOk(URI page) throws IOException, InterruptedException {
    try {
      return get(page).statusCode() == 200;
    } catch (ConnectException notYetListening) {
      return false;
    }
  }

  private HttpResponse<String> get(URI page) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(page).header("Accept", "application/json").build(),
        BodyHandlers.ofString());
  }

  /** Waits until a SPARQL query with ASK is answered with yes. */
  void awaitYes(String ask) throws IOException, InterruptedException {
    URI query = address.resolve("sparql?query=" + URLEncoder.encode(ask, StandardCharsets.UTF_8));
    while (!get(query).body().replace(" ", "").contains("\"boolean\":true")) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /** From the start of the process until it answered the first request. */
  double answeringSeconds() {
    return answeringSeconds;
  }

  /** From the start of the process until all pages could be shown. */
  double readySeconds() {
    return readySeconds;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
