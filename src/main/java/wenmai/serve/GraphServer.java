package wenmai.serve;

import java.net.BindException;
import java.net.URI;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataAccessPoint;
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
import wenmai.serve.bound.BoundedEvaluation;
import wenmai.serve.bound.RunningQueries;
import wenmai.serve.explore.RunningSearches;
import wenmai.serve.limit.Limit;
import wenmai.serve.limit.Turnstile;
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
  private static final int MAX_REQUEST_HEADER_BYTES = 32 * KIBIBYTE;

  /** A request holds one such buffer; the library's own 5 MiB halve the throughput. */
  private static final int OUTPUT_BUFFER_BYTES = 64 * KIBIBYTE;

  private static final long IDLE_CONNECTION_MILLIS = 60_000;
  private static final long NO_LIMIT = -1;
  private static final String DATASET = "/";

  private final FusekiServer server;
  private final ServedGraphs graphs;
  private final RunningQueries queries;
  private final ServerSettings settings;
  private final GenerationWatch watch;

  private GraphServer(
      FusekiServer server, ServedGraphs graphs, RunningQueries queries, ServerSettings settings) {
    this.server = server;
    this.graphs = graphs;
    this.queries = queries;
    this.settings = settings;
    this.watch = new GenerationWatch(this);
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
    return start(GraphSource.of(dataset), knowledge, settings);
  }

  /**
   * Starts a server that takes up each new generation of a graph about a second after it is in
   * force.
   *
   * @param knowledge the labels of classes and properties, and the gazetteer
   * @throws ServerStartException when the address cannot be listened on, such as a port in use
   */
  public static GraphServer start(
      GraphSource source, Knowledge knowledge, ServerSettings settings) {
    OutboundAccess.close();
    RunningQueries queries = new RunningQueries();
    RunningSearches searches = new RunningSearches();
    ServedGraphs graphs =
        new ServedGraphs(
            source, generation -> served(generation, knowledge, settings, queries, searches));
    FusekiServer server = build(graphs, settings);
    try {
      server.start();
    } catch (FusekiException e) {
      server.stop();
      graphs.close();
      queries.close();
      throw startFailure(e, settings);
    }
    return new GraphServer(server, graphs, queries, settings);
  }

  private static DatasetGraph readOnly(DatasetGraph dataset, ServerSettings settings) {
    Context context = dataset.getContext().copy();
    context.set(ARQ.queryTimeout, Integer.toString(settings.limits().of(Limit.QUERY_MILLISECONDS)));
    context.set(ARQ.httpServiceAllowed, false);
    context.set(
        ARQConstants.sysOptimizerFactory,
        BoundedEvaluation.optimizer(settings.limits().of(Limit.TEXT_CHARACTERS)));
    context.set(ARQConstants.registryFunctions, new AllowedFunctions());
    context.set(ARQConstants.registryPropertyFunctions, new NoPropertyFunctions());
    return new DatasetGraphReadOnly(dataset, context);
  }

  private static ServedGraph served(
      GraphSource.Generation generation,
      Knowledge knowledge,
      ServerSettings settings,
      RunningQueries queries,
      RunningSearches searches) {
    DatasetGraph dataset = readOnly(generation.dataset(), settings);
    DataService endpoints =
        DataService.newBuilder(dataset)
            .addEndpoint(
                Endpoint.create()
                    .operation(Operation.Query)
                    .endpointName("sparql")
                    .processor(new QueryEndpoint(settings.limits(), queries))
                    .build())
            .addEndpoint(
                Endpoint.create()
                    .operation(Operation.GSP_R)
                    .endpointName("data")
                    .processor(new GraphEndpoint())
                    .build())
            .build();
    endpoints.goActive();
    return new ServedGraph(
        generation, new Website(dataset, knowledge, settings, searches), endpoints);
  }

  private static FusekiServer build(ServedGraphs graphs, ServerSettings settings) {
    FusekiServer.Builder server =
        FusekiServer.create()
            .port(settings.port())
            .fusekiModules(FusekiModules.empty())
            .numServerThreads(MIN_THREADS, MAX_THREADS)
            .add(DATASET, graphs.current().endpoints())
            .addFilter("/*", new Turnstile(settings.limits()))
            .addFilter("/*", graphs)
            .addFilter("/*", new FrontDoor());
    graphs
        .current()
        .website()
        .servlets()
        .keySet()
        .forEach(path -> server.addServlet(path, new ServletOfGeneration(path)));
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
    SizeLimitHandler limit =
        new SizeLimitHandler(settings.limits().of(Limit.REQUEST_BYTES), NO_LIMIT);
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

  /** The name of the generation of the graph that new requests see. */
  public String generation() {
    return graphs.current().generation().name();
  }

  /**
   * Takes up the generation of the graph that is in force now. Requests under way end on the one
   * that they began on; no request waits.
   *
   * @return whether it is another than was shown
   * @throws RuntimeException when it cannot be opened; the one before is then still shown
   */
  public boolean reload() {
    return graphs.reload(
        next ->
            server
                .getDataAccessPointRegistry()
                .put(DATASET, new DataAccessPoint(DATASET, next.endpoints())));
  }

  /** Waits until the server is closed. */
  public void join() {
    server.join();
  }

  /** Stops listening; answers under way are cut. */
  @Override
  public void close() {
    watch.close();
    server.stop();
    graphs.close();
    queries.close();
  }
}
