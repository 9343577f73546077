package wenmai.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What those who run a server need of it.
 *
 * @param accessLog the file of which each day's requests get one, without one nothing is logged
 * @param adminPort the TCP port for administration, 0 for any free one
 * @param adminHost the address of that port
 * @param backups the folder for backups of the store
 * @param stopTime how long requests under way may take to end when the server is closed
 */
public record Operations(
    Optional<Path> accessLog,
    OptionalInt adminPort,
    String adminHost,
    Optional<Path> backups,
    Duration stopTime) {
  private static final int LAST_PORT = 65_535;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException when the port is no port, or the time is negative
   */
  public Operations {
    if (adminPort.isPresent() && (adminPort.getAsInt() < 0 || adminPort.getAsInt() > LAST_PORT)) {
      throw new IllegalArgumentException(
          "admin-port " + adminPort.getAsInt() + " is not between 0 and " + LAST_PORT);
    }
    if (stopTime.isNegative()) {
      throw new IllegalArgumentException("stop-seconds must not be negative");
    }
  }

  /** No log, no administration, ten seconds to stop. */
  public static Operations standard() {
    return new Operations(
        Optional.empty(),
        OptionalInt.empty(),
        "127.0.0.1",
        Optional.empty(),
        Duration.ofSeconds(10));
  }

  /** This with a log of requests. */
  public Operations withAccessLog(Path file) {
    return new Operations(Optional.of(file), adminPort, adminHost, backups, stopTime);
  }

  /** This with a port for administration. */
  public Operations withAdminPort(int port) {
    return new Operations(accessLog, OptionalInt.of(port), adminHost, backups, stopTime);
  }

  /** This with another address for administration. */
  public Operations withAdminHost(String host) {
    return new Operations(accessLog, adminPort, host, backups, stopTime);
  }

  /** This with a folder for backups. */
  public Operations withBackups(Path folder) {
    return new Operations(accessLog, adminPort, adminHost, Optional.of(folder), stopTime);
  }

  /** This with another time to stop. */
  public Operations withStopTime(Duration time) {
    return new Operations(accessLog, adminPort, adminHost, backups, time);
  }
}
