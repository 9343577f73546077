package wenmai.serve.remote;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** An RDF4J store on a free port, with the queries of the SPARQL protocol by POST of a form. */
public final class Rdf4jServer {
  private final SailRepository repository = new SailRepository(new MemoryStore());
  private final Server server = new Server(new InetSocketAddress("localhost", 0));

  /** A server of a copy of a dataset. */
  public Rdf4jServer(DatasetGraph dataset) throws Exception {
    ByteArrayOutputStream quads = new ByteArrayOutputStream();
    Txn.executeRead(dataset, () -> RDFDataMgr.write(quads, dataset, Lang.NQUADS));
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.add(new ByteArrayInputStream(quads.toByteArray()), RDFFormat.NQUADS);
    }
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(new Queries()), "/sparql");
    server.setHandler(context);
    server.start();
  }

  /** Where it takes queries. */
  public URI endpoint() {
    return server.getURI().resolve("/sparql");
  }

  /** Stops it. */
  public void stop() throws Exception {
    server.stop();
    repository.shutDown();
  }

  private final class Queries extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      try (RepositoryConnection connection = repository.getConnection()) {
        answer(connection.prepareQuery(request.getParameter("query")), response);
      } catch (MalformedQueryException wrong) {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST, wrong.getMessage());
      }
    }

    private static void answer(Query query, HttpServletResponse response) throws IOException {
      if (query instanceof TupleQuery select) {
        response.setContentType("application/sparql-results+json");
        select.evaluate(new SPARQLResultsJSONWriter(response.getOutputStream()));
      } else if (query instanceof BooleanQuery ask) {
        response.setContentType("application/sparql-results+json");
        new SPARQLBooleanJSONWriter(response.getOutputStream()).handleBoolean(ask.evaluate());
      } else if (query instanceof GraphQuery construct) {
        response.setContentType("application/n-triples");
        construct.evaluate(new NTriplesWriter(response.getOutputStream()));
      }
    }
  }
}
