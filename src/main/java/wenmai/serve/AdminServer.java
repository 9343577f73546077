package wenmai.serve;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import wenmai.serve.access.AccessFilter;
import wenmai.serve.access.AccessRules;
import wenmai.serve.access.Accounts;
import wenmai.serve.access.Role;
import wenmai.serve.admin.AdminServlet;
import wenmai.serve.admin.Administration;
import wenmai.serve.monitor.Metrics;
import wenmai.serve.monitor.MetricsServlet;

/** The listener for administration, where everything needs the role {@link Role#ADMIN}. */
final class AdminServer implements AutoCloseable {
  private static final int THREADS = 6;
  private static final List<String> ACTS = List.of("/reload", "/compact", "/backup", "/health");

  private final Server jetty;
  private final HttpSide http;
  private final ServerSettings settings;

  private AdminServer(Server jetty, HttpSide http, ServerSettings settings) {
    this.jetty = jetty;
    this.http = http;
    this.settings = settings;
  }

  /**
   * Starts it.
   *
   * @param files the key, the log of requests, which the server itself begins and ends, and users
   * @throws ServerStartException when the address cannot be listened on
   */
  static AdminServer start(
      int port,
      Administration administration,
      Metrics metrics,
      Accounts accounts,
      OpenedFiles files,
      ServerSettings settings) {
    ServletContextHandler servlets = new ServletContextHandler();
    AccessRules rules = AccessRules.forAdministration();
    add(servlets, new AccessFilter(accounts, rules, settings.protection().isInsecure()));
    ACTS.forEach(path -> add(servlets, path, new AdminServlet(administration)));
    add(servlets, "/metrics", new MetricsServlet(metrics));
    Server jetty = new Server(new QueuedThreadPool(THREADS));
    jetty.setHandler(servlets);
    String host = settings.operations().adminHost();
    HttpSide http = new HttpSide(jetty, host, port, files.tls(), settings);
    files.log().ifPresent(log -> jetty.setRequestLog(new RequestLog.Collection(log)));
    AdminServer server = new AdminServer(jetty, http, settings);
    try {
      jetty.start();
    } catch (Exception e) {
      server.close();
      throw HttpSide.startFailure(host, port, e);
    }
    return server;
  }

  private static void add(ServletContextHandler servlets, Filter filter) {
    servlets.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  private static void add(ServletContextHandler servlets, String path, HttpServlet servlet) {
    servlets.addServlet(new ServletHolder(servlet), path);
  }

  /** Where it is. */
  URI address() {
    return http.address("/");
  }

  @Override
  public void close() {
    http.drain(settings);
    try {
      jetty.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the listener for administration does not stop", e);
    }
  }
}
