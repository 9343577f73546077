package wenmai.serve;

import java.net.BindException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenmai.serve.ServerStartException.Reason;
import wenmai.serve.limit.Limit;
import wenmai.serve.page.ErrorPage;

/** A Jetty server as this program runs one: where it listens, its sizes, how it stops. */
final class HttpSide {
  private static final Logger LOG = LoggerFactory.getLogger(HttpSide.class);
  private static final int KIBIBYTE = 1024;
  private static final int MAX_REQUEST_HEADER_BYTES = 32 * KIBIBYTE;

  /** A request holds one such buffer; the library's own 5 MiB halve the throughput. */
  private static final int OUTPUT_BUFFER_BYTES = 64 * KIBIBYTE;

  private static final long IDLE_CONNECTION_MILLIS = 60_000;
  private static final long NO_LIMIT = -1;

  private final GracefulHandler gate = new GracefulHandler();
  private final ServerConnector listener;
  private final boolean isSecure;

  /**
   * Gives a server that is not started its listener and its limits.
   *
   * @param jetty a server with its servlets
   * @param tls the key to speak TLS with; without one it speaks plain HTTP
   */
  HttpSide(Server jetty, String host, int port, Optional<Tls> tls, ServerSettings settings) {
    listener =
        tls.map(key -> key.listener(jetty, ServerSettings.isOpenToOthers(host)))
            .orElseGet(() -> new ServerConnector(jetty));
    isSecure = tls.isPresent();
    listener.setHost(host);
    listener.setPort(port);
    listener.setIdleTimeout(IDLE_CONNECTION_MILLIS);
    HttpConfiguration http =
        listener.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    http.setOutputBufferSize(OUTPUT_BUFFER_BYTES);
    http.setRequestHeaderSize(MAX_REQUEST_HEADER_BYTES);
    http.setSendServerVersion(false);
    jetty.setConnectors(new Connector[] {listener});
    if (jetty.getHandler() instanceof ServletContextHandler servlets) {
      servlets.setErrorHandler(new ErrorPage());
    }
    CompressionHandler compression = new CompressionHandler(jetty.getHandler());
    compression.putCompression(new GzipCompression());
    SizeLimitHandler limit =
        new SizeLimitHandler(settings.limits().of(Limit.REQUEST_BYTES), NO_LIMIT);
    limit.setHandler(compression);
    gate.setHandler(limit);
    jetty.setHandler(gate);
  }

  /** What went wrong with an address that was to be listened on. */
  static ServerStartException startFailure(String host, int port, Exception failure) {
    boolean inUse =
        Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
            .anyMatch(
                cause ->
                    cause instanceof BindException
                        && String.valueOf(cause.getMessage()).contains("in use"));
    return new ServerStartException(
        inUse ? Reason.PORT_IN_USE : Reason.NO_ADDRESS, host + ":" + port, failure);
  }

  /**
   * Where a browser on this machine finds a path, once the server is started.
   *
   * @param path begins with a slash
   */
  URI address(String path) {
    String host = isAnyAddress(listener.getHost()) ? "localhost" : listener.getHost();
    return URI.create(
        (isSecure ? "https://" : "http://")
            + (host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + port()
            + path);
  }

  private static boolean isAnyAddress(String host) {
    return host.equals("0.0.0.0") || host.equals("::");
  }

  /** The TCP port listened on once the server is started. */
  int port() {
    return listener.getLocalPort();
  }

  /**
   * Answers new requests 503 and waits until those under way are done, or the time is over. New
   * connections are still taken, so that whoever watches the server is told.
   */
  void drain(ServerSettings settings) {
    try {
      gate.shutdown().get(settings.operations().stopTime().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      LOG.warn("Stopping with {} requests under way", gate.getCurrentRequestCount());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("nothing fails that only waits", e);
    }
  }
}
