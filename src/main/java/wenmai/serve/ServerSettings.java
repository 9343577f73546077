package wenmai.serve;

import java.time.Duration;
import java.util.List;
import wenmai.serve.explore.ExampleQuery;

/**
 * How a server listens and what it allows.
 *
 * @param host the address to listen on, {@code 127.0.0.1} for this machine alone
 * @param port the TCP port, 0 for any free one
 * @param timeout the longest time a query may run; a client may ask for less, never for more
 * @param examples the queries offered on the start page
 */
public record ServerSettings(String host, int port, Duration timeout, List<ExampleQuery> examples) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException when the port is no port or the timeout is below 1 ms
   */
  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
    }
    if (timeout.toMillis() < 1) {
      throw new IllegalArgumentException("the query timeout must be at least 1 ms");
    }
    examples = List.copyOf(examples);
  }

  /** This machine alone, port 3030, 30 seconds a query, no examples. */
  public static ServerSettings standard() {
    return new ServerSettings("127.0.0.1", 3030, Duration.ofSeconds(30), List.of());
  }

  /** These settings with another address to listen on. */
  public ServerSettings withHost(String newHost) {
    return new ServerSettings(newHost, port, timeout, examples);
  }

  /** These settings with another port, 0 for any free one. */
  public ServerSettings withPort(int newPort) {
    return new ServerSettings(host, newPort, timeout, examples);
  }

  /** These settings with another query timeout. */
  public ServerSettings withTimeout(Duration newTimeout) {
    return new ServerSettings(host, port, newTimeout, examples);
  }

  /** These settings with other queries on the start page. */
  public ServerSettings withExamples(List<ExampleQuery> newExamples) {
    return new ServerSettings(host, port, timeout, newExamples);
  }
}
