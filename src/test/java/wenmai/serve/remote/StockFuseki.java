package wenmai.serve.remote;

import java.net.URI;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;

/** A plain Fuseki on a free port, as it comes. */
public final class StockFuseki implements AutoCloseable {
  private final FusekiServer server;

  /** A server of a dataset. */
  public StockFuseki(DatasetGraph dataset) {
    server = FusekiServer.create().port(0).loopback(true).add("/graph", dataset).start();
  }

  /** Where it takes queries. */
  public URI endpoint() {
    return URI.create("http://localhost:" + server.getPort() + "/graph/sparql");
  }

  /** Stops it, as a crash would. */
  public void stop() {
    server.stop();
  }

  @Override
  public void close() {
    stop();
  }
}
