package wenmai.serve;

import java.net.BindException;
import java.net.URI;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import wenmai.knowledge.Knowledge;
import wenmai.serve.page.ErrorPage;

/**
 * A running HTTP server over a graph: {@code /sparql} for queries, {@code /data} for whole graphs,
 * {@code /} for people.
 *
 * <p>Nothing can be changed through it, it asks no other machine, and a query ends at the timeout.
 */
public final class GraphServer implements AutoCloseable {
  private static final int MIN_THREADS = 4;
  private static final int MAX_THREADS = 32;
  private static final int KIBIBYTE = 1024;
  private static final int MAX_REQUEST_BODY_BYTES = 1024 * KIBIBYTE;
  private static final int MAX_REQUEST_HEADER_BYTES = 32 * KIBIBYTE;

  /** A request holds one such buffer; the library's own 5 MiB halve the throughput. */
  private static final int OUTPUT_BUFFER_BYTES = 64 * KIBIBYTE;

  private static final long IDLE_CONNECTION_MILLIS = 60_000;
  private static final long NO_LIMIT = -1;

  private final FusekiServer server;
  private final ServerSettings settings;

  private GraphServer(FusekiServer server, ServerSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  /**
   * Starts a server.
   *
   * @param dataset transactional, and queried with the union of its graphs as the default graph; it
   *     stays open when the server is closed
   * @param knowledge the labels of classes and properties, and the gazetteer
   * @throws ServerStartException when the address cannot be listened on, such as a port in use
   */
  public static GraphServer start(
      DatasetGraph dataset, Knowledge knowledge, ServerSettings settings) {
    OutboundAccess.close();
    FusekiServer server = build(readOnly(dataset, settings), knowledge, settings);
    try {
      server.start();
    } catch (FusekiException e) {
      server.stop();
      throw startFailure(e, settings);
    }
    return new GraphServer(server, settings);
  }

  private static DatasetGraph readOnly(DatasetGraph dataset, ServerSettings settings) {
    Context context = dataset.getContext().copy();
    context.set(ARQ.queryTimeout, Long.toString(settings.timeout().toMillis()));
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQConstants.registryFunctions, new AllowedFunctions());
    context.set(ARQConstants.registryPropertyFunctions, new NoPropertyFunctions());
    return new DatasetGraphReadOnly(dataset, context);
  }

  private static FusekiServer build(
      DatasetGraph dataset, Knowledge knowledge, ServerSettings settings) {
    Website website = new Website(dataset, knowledge, settings.examples());
    FusekiServer.Builder server =
        FusekiServer.create()
            .port(settings.port())
            .fusekiModules(FusekiModules.empty())
            .numServerThreads(MIN_THREADS, MAX_THREADS)
            .add(
                "/",
                DataService.newBuilder(dataset)
                    .addEndpoint(
                        Endpoint.create()
                            .operation(Operation.Query)
                            .endpointName("sparql")
                            .processor(new QueryEndpoint())
                            .build())
                    .addEndpoint(
                        Endpoint.create()
                            .operation(Operation.GSP_R)
                            .endpointName("data")
                            .processor(new GraphEndpoint())
                            .build()))
            .addFilter("/*", new FrontDoor(website.startPage()));
    website.servlets().forEach(server::addServlet);
    FusekiServer built = server.build();
    harden(built.getJettyServer(), settings);
    return built;
  }

  private static void harden(Server jetty, ServerSettings settings) {
    for (Connector connector : jetty.getConnectors()) {
      if (connector instanceof ServerConnector listener) {
        listener.setHost(settings.host());
        listener.setIdleTimeout(IDLE_CONNECTION_MILLIS);
        HttpConfiguration http =
            listener.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.setOutputBufferSize(OUTPUT_BUFFER_BYTES);
        http.setRequestHeaderSize(MAX_REQUEST_HEADER_BYTES);
        http.setSendServerVersion(false);
      }
    }
    SizeLimitHandler limit = new SizeLimitHandler(MAX_REQUEST_BODY_BYTES, NO_LIMIT);
    if (jetty.getHandler() instanceof ServletContextHandler servlets) {
      servlets.setErrorHandler(new ErrorPage());
    }
    CompressionHandler compression = new CompressionHandler(jetty.getHandler());
    compression.putCompression(new GzipCompression());
    limit.setHandler(compression);
    jetty.setHandler(limit);
  }

  private static ServerStartException startFailure(
      FusekiException failure, ServerSettings settings) {
    String address = settings.host() + ":" + settings.port();
    boolean inUse =
        Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
            .anyMatch(
                cause ->
                    cause instanceof BindException
                        && String.valueOf(cause.getMessage()).contains("in use"));
    return new ServerStartException(
        address + (inUse ? " is in use by another program" : " cannot be listened on"),
        inUse,
        failure);
  }

  /** The TCP port listened on, the one chosen when the settings left it open. */
  public int port() {
    return server.getPort();
  }

  /** Where a browser on this machine finds the start page. */
  public URI address() {
    String host = settings.host();
    if (host.equals("0.0.0.0") || host.equals("::")) {
      host = "localhost";
    }
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/");
  }

  /** Waits until the server is closed. */
  public void join() {
    server.join();
  }

  /** Stops listening; answers under way are cut. */
  @Override
  public void close() {
    server.stop();
  }
}
