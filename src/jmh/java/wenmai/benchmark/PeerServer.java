package wenmai.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import wenmai.graph.GraphStore;
import wenmai.knowledge.Knowledge;
import wenmai.serve.GraphServer;
import wenmai.serve.ServerSettings;
import wenmai.serve.limit.Limit;

/**
 * One of the servers that are compared, over the graph that its engine has loaded: {@code ENGINE
 * FOLDER}; prints the address of its SPARQL endpoint and runs until its input ends.
 *
 * <p>Ours has all its guards, and limits that let the measuring clients through. TDB2 is served by
 * Fuseki as it comes, but for an output buffer of 64 KiB. RDF4J, whose own server cannot be had,
 * stands behind the JDK's HTTP server and writes SPARQL JSON too.
 */
public final class PeerServer {
  private static final int THREADS = 32;
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int CLIENTS = 16;

  private PeerServer() {}

  /** Serves. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    String endpoint =
        switch (Engine.valueOf(arguments[0])) {
          case WENMAI -> wenmai(folder);
          case RDF4J_LMDB -> rdf4j(folder);
          default -> fuseki(folder);
        };
    System.out.println("endpoint " + endpoint);
    while (System.in.read() >= 0) {
      // Runs until whoever started it closes the input.
    }
    System.exit(0);
  }

  private static String wenmai(Path folder) {
    ServerSettings settings =
        ServerSettings.standard()
            .withPort(0)
            .withLimit(Limit.CLIENT_REQUESTS, 100_000_000)
            .withLimit(Limit.QUERIES_AT_ONCE, CLIENTS);
    GraphServer server =
        GraphServer.start(GraphStore.openExisting(folder).dataset(), Knowledge.bundled(), settings);
    return server.address().resolve("sparql").toString();
  }

  private static String fuseki(Path folder) {
    FusekiServer server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .fusekiModules(FusekiModules.empty())
            .add("/data", Engine.openTdb2(folder))
            .build();
    for (Connector connector : server.getJettyServer().getConnectors()) {
      connector.getConnectionFactories().stream()
          .filter(HttpConnectionFactory.class::isInstance)
          .map(HttpConnectionFactory.class::cast)
          .forEach(http -> http.getHttpConfiguration().setOutputBufferSize(BUFFER_BYTES));
    }
    server.start();
    return "http://localhost:" + server.getPort() + "/data/sparql";
  }

  private static String rdf4j(Path folder) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    SailRepository repository = Engine.openRdf4j(folder);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(THREADS));
    server.createContext("/sparql", exchange -> answer(exchange, repository));
    server.start();
    return "http://localhost:" + server.getAddress().getPort() + "/sparql";
  }

  private static void answer(HttpExchange exchange, SailRepository repository) throws IOException {
    String query =
        URLDecoder.decode(
            exchange.getRequestURI().getRawQuery().substring("query=".length()),
            StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody();
        SailRepositoryConnection connection = repository.getConnection()) {
      connection.prepareTupleQuery(query).evaluate(new SPARQLResultsJSONWriter(out));
    }
  }
}
