package wenmai.serve;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import wenmai.build.Desk;
import wenmai.knowledge.Knowledge;
import wenmai.serve.access.AccessFilter;
import wenmai.serve.access.AccessRules;
import wenmai.serve.access.Accounts;
import wenmai.serve.admin.Administration;
import wenmai.serve.bound.RunningQueries;
import wenmai.serve.limit.Turnstile;
import wenmai.serve.monitor.AccessLog;
import wenmai.serve.monitor.Metrics;
import wenmai.serve.monitor.MetricsServlet;
import wenmai.serve.page.DecisionsServlet;
import wenmai.serve.remote.EndpointException;

/**
 * A running HTTP server over a graph: {@code /sparql} for queries, {@code /data} for whole graphs,
 * {@code /} for people.
 *
 * <p>Nothing can be changed through it, it asks no other machine, and a query ends at the timeout.
 */
public final class GraphServer implements AutoCloseable, Administration.Shown {
  private static final int MIN_THREADS = 4;
  private static final int MAX_THREADS = 32;
  private static final String DATASET = "/";
  private static final String DESK = "/desk";

  private final FusekiServer server;
  private final HttpSide http;
  private final ServedGraphs graphs;
  private final RunningQueries queries;
  private final Metrics metrics;
  private final ServerSettings settings;
  private final GenerationWatch watch;
  private volatile Optional<AdminServer> admin = Optional.empty();
  private final AtomicBoolean isClosed = new AtomicBoolean();

  private GraphServer(
      FusekiServer server,
      HttpSide http,
      ServedGraphs graphs,
      RunningQueries queries,
      Metrics metrics,
      ServerSettings settings) {
    this.server = server;
    this.http = http;
    this.graphs = graphs;
    this.queries = queries;
    this.metrics = metrics;
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
   * @throws EndpointException when the graph is behind an endpoint that does not answer
   */
  public static GraphServer start(
      GraphSource source, Knowledge knowledge, ServerSettings settings) {
    OpenedFiles files = OpenedFiles.of(settings);
    if (source.isRemote()) {
      refuseWithoutStore(settings.operations());
    }
    Optional<Desk> desk = files.accounts().flatMap(users -> desk(source, knowledge));
    OutboundAccess.close();
    RunningQueries queries = new RunningQueries();
    ServedGraphs graphs =
        open(source, new ServedGraphMaker(knowledge, settings, queries, desk), queries);
    Metrics metrics = metrics(graphs);
    FusekiServer server = build(graphs, metrics, files.accounts(), desk, settings);
    graphs.whenSwitching(
        next ->
            server
                .getDataAccessPointRegistry()
                .put(DATASET, new DataAccessPoint(DATASET, next.endpoints())));
    HttpSide http =
        new HttpSide(
            server.getJettyServer(), settings.host(), settings.port(), files.tls(), settings);
    monitor(server.getJettyServer(), metrics, files.log());
    try {
      server.start();
    } catch (FusekiException e) {
      server.stop();
      graphs.close();
      queries.close();
      throw HttpSide.startFailure(settings.host(), settings.port(), e);
    }
    GraphServer running = new GraphServer(server, http, graphs, queries, metrics, settings);
    try {
      running.admin = running.administration(source, files);
    } catch (ServerStartException e) {
      running.close();
      throw e;
    }
    return running;
  }

  private static void refuseWithoutStore(Operations operations) {
    if (operations.adminPort().isPresent()) {
      throw new ServerStartException(ServerStartException.Reason.STORE_MISSING, "admin-port");
    }
    if (operations.backups().isPresent()) {
      throw new ServerStartException(ServerStartException.Reason.STORE_MISSING, "backup-folder");
    }
  }

  /** What a source shows; that of another endpoint is read before anybody is let in. */
  private static ServedGraphs open(
      GraphSource source, ServedGraphMaker maker, RunningQueries queries) {
    try {
      ServedGraphs graphs = new ServedGraphs(source, maker);
      if (source.isRemote()) {
        graphs.current().website().awaitReady();
      }
      return graphs;
    } catch (CompletionException | EndpointException failure) {
      queries.close();
      throw EndpointException.among(failure).orElseThrow(() -> failure);
    }
  }

  private Optional<AdminServer> administration(GraphSource source, OpenedFiles files) {
    OptionalInt port = settings.operations().adminPort();
    Administration administration =
        new Administration(
            source.folder(), settings.operations().backups(), this, Clock.systemUTC());
    return files
        .accounts()
        .filter(users -> port.isPresent())
        .map(
            users ->
                AdminServer.start(
                    port.getAsInt(), administration, metrics, users, files, settings));
  }

  private static Optional<Desk> desk(GraphSource source, Knowledge knowledge) {
    return source
        .folder()
        .map(
            folder -> new Desk(folder, knowledge, Path.of("").toAbsolutePath(), Clock.systemUTC()));
  }

  private static FusekiServer build(
      ServedGraphs graphs,
      Metrics metrics,
      Optional<Accounts> accounts,
      Optional<Desk> desk,
      ServerSettings settings) {
    Turnstile turnstile = new Turnstile(settings.limits());
    metrics.watch(turnstile);
    FusekiServer.Builder server =
        FusekiServer.create()
            .port(settings.port())
            .fusekiModules(FusekiModules.empty())
            .numServerThreads(MIN_THREADS, MAX_THREADS)
            .add(DATASET, graphs.current().endpoints())
            .addFilter("/*", turnstile);
    accounts.ifPresent(users -> server.addFilter("/*", accessFilter(users, settings)));
    server
        .addFilter("/*", graphs)
        .addFilter("/*", new EndpointFailures())
        .addFilter("/*", new FrontDoor())
        .addFilter("/*", new GoneAddresses());
    graphs
        .current()
        .website()
        .servlets()
        .keySet()
        .forEach(path -> server.addServlet(path, new ServletOfGeneration(path)));
    desk.ifPresent(
        open -> server.addServlet(DESK + "/decisions", new DecisionsServlet(open, graphs::reload)));
    if (!settings.isOpenToOthers() && settings.operations().adminPort().isEmpty()) {
      server.addServlet("/metrics", new MetricsServlet(metrics));
    }
    return server.build();
  }

  private static Metrics metrics(ServedGraphs graphs) {
    Metrics metrics = new Metrics();
    metrics.gauge(
        "wenmai.quads",
        "Quads in the generation of the graph that is shown",
        () -> graphs.current().website().quads().<Number>map(count -> count).orElse(Double.NaN));
    metrics.gauge(
        "wenmai.generation",
        "Number of the generation of the graph that is shown; 0 when it has none",
        () -> number(graphs.current().generation().name()));
    return metrics;
  }

  private static int number(String generation) {
    return generation.matches("\\d+") ? Integer.parseInt(generation) : 0;
  }

  private static AccessFilter accessFilter(Accounts accounts, ServerSettings settings) {
    return new AccessFilter(
        accounts,
        AccessRules.forEverybody(settings.protection().isPrivate()),
        settings.protection().isInsecure());
  }

  private static void monitor(Server jetty, Metrics metrics, Optional<AccessLog> log) {
    log.ifPresent(jetty::addBean);
    jetty.setRequestLog(
        new RequestLog.Collection(
            Stream.concat(Stream.of(metrics), log.stream()).toArray(RequestLog[]::new)));
  }

  /** The TCP port listened on, the one chosen when the settings left it open. */
  public int port() {
    return http.port();
  }

  /** Where a browser on this machine finds the start page. */
  public URI address() {
    return http.address("/");
  }

  /** Where administration is, if there is any. */
  public Optional<URI> adminAddress() {
    return admin.map(AdminServer::address);
  }

  /** The name of the generation of the graph that new requests see. */
  @Override
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
  @Override
  public boolean reload() {
    return graphs.reload();
  }

  /** Waits until the server is closed. */
  public void join() {
    server.join();
  }

  /**
   * Takes no more requests, waits for those under way as long as the settings say, cuts what is
   * left, and stops listening. Only the first call does something.
   */
  @Override
  public void close() {
    if (isClosed.getAndSet(true)) {
      return;
    }
    watch.close();
    admin.ifPresent(AdminServer::close);
    http.drain(settings);
    queries.endAll(RunningQueries.Reason.STOP);
    server.stop();
    graphs.close();
    queries.close();
    metrics.close();
  }
}
