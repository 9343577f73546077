package wenmai.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A {@link PeerServer} in a process of its own. */
record PeerProcess(Process process, URI endpoint) implements AutoCloseable {
  static PeerProcess start(Engine engine, Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                "java",
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                PeerServer.class.getName(),
                engine.name(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
    String line = told.readLine();
    while (line != null && !line.startsWith("endpoint ")) {
      line = told.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the server of " + engine.title() + " did not start");
    }
    return new PeerProcess(process, URI.create(line.substring("endpoint ".length())));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }
}
