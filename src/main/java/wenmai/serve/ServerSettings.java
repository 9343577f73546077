package wenmai.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import wenmai.serve.explore.ExampleQuery;
import wenmai.serve.limit.Limit;
import wenmai.serve.limit.Limits;

/**
 * How a server listens and what it allows.
 *
 * @param host the address to listen on, {@code 127.0.0.1} for this machine alone
 * @param port the TCP port, 0 for any free one
 * @param limits what clients may use
 * @param examples the queries offered on the start page
 * @param protection who may use it
 * @param operations what those who run it need
 */
public record ServerSettings(
    String host,
    int port,
    Limits limits,
    List<ExampleQuery> examples,
    Protection protection,
    Operations operations) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException when the port is no port
   */
  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
    }
    examples = List.copyOf(examples);
  }

  /** Whether other machines can reach the address; an unknown address counts as such. */
  public boolean isOpenToOthers() {
    return isOpenToOthers(host);
  }

  /**
   * The address that others can reach without what it needs, unless it is said that this is meant:
   * TLS for administration, TLS or sign-in for all else.
   */
  public Optional<String> unprotectedAddress() {
    if (protection.isInsecure() || protection.keystore().isPresent()) {
      return Optional.empty();
    }
    if (isOpenToOthers() && protection.users().isEmpty()) {
      return Optional.of(host);
    }
    return operations.adminPort().isPresent() && isOpenToOthers(operations.adminHost())
        ? Optional.of(operations.adminHost())
        : Optional.empty();
  }

  /** Whether other machines can reach an address. */
  static boolean isOpenToOthers(String host) {
    try {
      return !InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return true;
    }
  }

  /** This machine alone, port 3030, the standard limits, no examples. */
  public static ServerSettings standard() {
    return new ServerSettings(
        "127.0.0.1", 3030, Limits.standard(), List.of(), Protection.none(), Operations.standard());
  }

  /** These settings with another address to listen on. */
  public ServerSettings withHost(String newHost) {
    return new ServerSettings(newHost, port, limits, examples, protection, operations);
  }

  /** These settings with another port, 0 for any free one. */
  public ServerSettings withPort(int newPort) {
    return new ServerSettings(host, newPort, limits, examples, protection, operations);
  }

  /**
   * These settings with another query timeout.
   *
   * @throws IllegalArgumentException when it is out of bounds
   */
  public ServerSettings withTimeout(Duration newTimeout) {
    return withLimit(Limit.QUERY_MILLISECONDS, Math.toIntExact(newTimeout.toMillis()));
  }

  /**
   * These settings with another limit.
   *
   * @throws IllegalArgumentException when the value is out of bounds
   */
  public ServerSettings withLimit(Limit limit, int value) {
    return new ServerSettings(
        host, port, limits.with(limit, value), examples, protection, operations);
  }

  /** These settings with other queries on the start page. */
  public ServerSettings withExamples(List<ExampleQuery> newExamples) {
    return new ServerSettings(host, port, limits, newExamples, protection, operations);
  }

  /** These settings with another protection. */
  public ServerSettings with(Protection newProtection) {
    return new ServerSettings(host, port, limits, examples, newProtection, operations);
  }

  /** These settings for another operations. */
  public ServerSettings with(Operations newOperation) {
    return new ServerSettings(host, port, limits, examples, protection, newOperation);
  }
}
