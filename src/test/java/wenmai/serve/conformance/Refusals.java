package wenmai.serve.conformance;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;

/** The tests of what is closed by design: updates, and queries that call other servers. */
final class Refusals {
  private static final Property UPDATE =
      ResourceFactory.createProperty("http://www.w3.org/2009/sparql/tests/test-update#request");
  private static final Property QUERY =
      ResourceFactory.createProperty("http://www.w3.org/2001/sw/DataAccess/tests/test-query#query");
  private static final Quad KEPT = SSE.parseQuad("(<urn:g> <urn:s> <urn:p> <urn:o>)");
  private static final int FORBIDDEN = 403;

  private Refusals() {}

  /** An update, sent in both ways of the protocol, is refused and changes nothing. */
  static Outcome update(W3cTest test, TestedServer server) {
    String update = W3cFiles.text(file(test, UPDATE));
    server.fill(List.of(), List.of());
    server.change(graphs -> graphs.add(KEPT));
    HttpResponse<byte[]> direct = server.send(post(server, "application/sparql-update", update));
    HttpResponse<byte[]> form =
        server.send(
            post(
                server,
                "application/x-www-form-urlencoded",
                "update=" + URLEncoder.encode(update, StandardCharsets.UTF_8)));
    if (!TestedServer.isRefused(direct) || !TestedServer.isRefused(form)) {
      return Outcome.failed("status " + direct.statusCode() + " and " + form.statusCode());
    }
    return server.quads().equals(Set.of(KEPT)) ? Outcome.REFUSED : Outcome.failed("data changed");
  }

  private static HttpRequest.Builder post(TestedServer server, String contentType, String body) {
    return HttpRequest.newBuilder(server.address("/sparql"))
        .header("Content-Type", contentType)
        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  /** A query with SERVICE is forbidden. */
  static Outcome federation(W3cTest test, TestedServer server) {
    server.fill(List.of(), List.of());
    int status = server.query(W3cFiles.text(file(test, QUERY)), "*/*").statusCode();
    return status == FORBIDDEN ? Outcome.REFUSED : Outcome.failed("status " + status);
  }

  private static String file(W3cTest test, Property property) {
    return Optional.ofNullable(test.action().getProperty(property))
        .map(Statement::getResource)
        .map(Resource::getURI)
        .orElseGet(() -> test.action().getURI());
  }
}
