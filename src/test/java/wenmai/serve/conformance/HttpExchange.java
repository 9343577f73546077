package wenmai.serve.conformance;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetReaderRegistry;
import org.apache.jena.vocabulary.RDFS;

/**
 * The tests that prescribe requests and their answers: those of the SPARQL protocol and of the
 * graph store protocol.
 *
 * <p>A request that writes must be refused. A test of the graph store goes on all the same: what it
 * would have written is put into the dataset, so that its reading requests count.
 */
final class HttpExchange {
  private static final String HTTP = "http://www.w3.org/2011/http#";
  private static final String CONTENT = "http://www.w3.org/2011/content#";
  private static final String UPDATE_TESTS = "http://www.w3.org/2009/sparql/tests/test-update#";
  private static final String STATUS = "http://www.w3.org/2011/http-statusCodes#";
  private static final Map<String, Integer> STATUSES =
      Map.of("OK", 200, "Created", 201, "NoContent", 204, "NotFound", 404);
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final TestedServer server;
  private boolean refused;

  private HttpExchange(TestedServer server) {
    this.server = server;
  }

  static Outcome run(W3cTest test, TestedServer server) {
    server.fillNamed(graphs(test));
    return new HttpExchange(server).run(requests(test));
  }

  private Outcome run(List<Resource> requests) {
    for (Resource request : requests) {
      String path = text(request, HTTP + "absolutePath").orElseThrow();
      Optional<String> failure =
          path.startsWith("/gsp") ? graphStore(request, path) : sparql(request, path);
      if (failure.isPresent()) {
        return Outcome.failed(failure.get());
      }
      if (refused && !path.startsWith("/gsp")) {
        return Outcome.REFUSED;
      }
    }
    return refused ? Outcome.REFUSED : Outcome.PASSED;
  }

  private Optional<String> sparql(Resource request, String path) {
    HttpResponse<byte[]> response = send(request, path.replace("/sparql/", "/sparql"));
    boolean updates = body(request).startsWith("update=") || is(request, "sparql-update");
    if (updates && TestedServer.isRefused(response)) {
      refused = statuses(request).stream().noneMatch(status -> status.equals("StatusCode4xx"));
      return Optional.empty();
    }
    return answerFault(request, response);
  }

  private Optional<String> graphStore(Resource request, String path) {
    HttpResponse<byte[]> response = send(request, path.replaceFirst("^/gsp", "/data"));
    if (READING.contains(text(request, HTTP + "methodName").orElseThrow())) {
      return answerFault(request, response).or(() -> graphFault(request, response));
    }
    if (!TestedServer.isRefused(response)) {
      return Optional.of("a request that writes has status " + response.statusCode());
    }
    refused = true;
    server.change(
        graphs ->
            GraphWriting.apply(
                graphs,
                text(request, HTTP + "methodName").orElseThrow(),
                path,
                headers(request).getOrDefault("content-type", ""),
                body(request)));
    return Optional.empty();
  }

  private HttpResponse<byte[]> send(Resource request, String path) {
    HttpRequest.Builder sent = HttpRequest.newBuilder(server.address(path));
    headers(request).forEach(sent::header);
    Charset charset =
        Charset.forName(
            Optional.ofNullable(request.getPropertyResourceValue(property(HTTP + "body")))
                .flatMap(body -> text(body, CONTENT + "characterEncoding"))
                .orElse("UTF-8"));
    String body = body(request);
    sent.method(
        text(request, HTTP + "methodName").orElseThrow(),
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body, charset));
    return server.send(sent);
  }

  private static Optional<String> answerFault(Resource request, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    boolean expected =
        statuses(request).stream()
            .anyMatch(
                name ->
                    name.startsWith("StatusCode")
                        ? status / 100 == Character.digit(name.charAt("StatusCode".length()), 10)
                        : STATUSES.getOrDefault(name, 0) == status);
    if (!expected) {
      return Optional.of("status " + status + " instead of " + statuses(request));
    }
    Resource wanted = response(request);
    Lang format = format(response);
    Optional<String> kind = text(wanted, W3cTest.MANIFEST + "expectedFormat");
    if (kind.isPresent() && !isFormat(kind.get(), format)) {
      return Optional.of("answered as " + format + " instead of " + kind.get());
    }
    return text(wanted, W3cTest.MANIFEST + "expectedBoolean")
        .map(Boolean::parseBoolean)
        .filter(
            value ->
                value
                    != ResultSetMgr.readBoolean(new ByteArrayInputStream(response.body()), format))
        .map(value -> "the answer is not " + value);
  }

  private static Optional<String> graphFault(Resource request, HttpResponse<byte[]> response) {
    Resource wanted = response(request);
    Optional<String> type = Optional.ofNullable(headers(wanted).get("content-type"));
    if (type.isPresent() && !format(response).equals(format(type.get()))) {
      return Optional.of("answered as " + format(response));
    }
    String graph = body(wanted);
    if (graph.isEmpty()) {
      return Optional.empty();
    }
    boolean same =
        RDFParser.create()
            .source(new ByteArrayInputStream(response.body()))
            .lang(format(response))
            .toGraph()
            .isIsomorphicWith(RDFParser.fromString(graph, Lang.TURTLE).toGraph());
    return same ? Optional.empty() : Optional.of("another graph");
  }

  private static boolean isFormat(String name, Lang format) {
    return switch (name) {
      case "RDF" -> RDFLanguages.isTriples(format);
      case "boolean", "tabular" -> ResultSetReaderRegistry.isRegistered(format);
      default -> throw new IllegalArgumentException("no format " + name);
    };
  }

  private static Lang format(HttpResponse<?> response) {
    return format(response.headers().firstValue("Content-Type").orElse(""));
  }

  private static Lang format(String contentType) {
    return Optional.ofNullable(RDFLanguages.contentTypeToLang(contentType.split(";", 2)[0]))
        .orElse(Lang.RDFNULL);
  }

  private static Set<String> statuses(Resource request) {
    Set<String> names = new TreeSet<>();
    response(request)
        .listProperties(W3cTest.manifestProperty("expectedStatus"))
        .forEachRemaining(
            statement -> names.add(statement.getResource().getURI().substring(STATUS.length())));
    return names;
  }

  private static Resource response(Resource request) {
    return request.getRequiredProperty(property(HTTP + "resp")).getResource();
  }

  /** The files of the graphs that a test needs, by the names of the graphs. */
  private static Map<String, String> graphs(W3cTest test) {
    Map<String, String> graphs = new TreeMap<>();
    test.description()
        .listProperties(property(UPDATE_TESTS + "graphData"))
        .forEachRemaining(
            data ->
                graphs.put(
                    text(data.getResource(), RDFS.label.getURI()).orElseThrow(),
                    data.getResource()
                        .getRequiredProperty(property(UPDATE_TESTS + "graph"))
                        .getResource()
                        .getURI()));
    return graphs;
  }

  private static List<Resource> requests(W3cTest test) {
    return members(test.action(), HTTP + "requests");
  }

  private static List<Resource> members(Resource subject, String property) {
    return Optional.ofNullable(subject.getProperty(property(property)))
        .map(Statement::getObject)
        .map(list -> list.as(RDFList.class).asJavaList().stream().map(RDFNode::asResource).toList())
        .orElse(List.of());
  }

  /** The header fields of a request or response by their names in small letters. */
  private static Map<String, String> headers(Resource message) {
    Map<String, String> headers = new TreeMap<>();
    members(message, HTTP + "headers")
        .forEach(
            header ->
                headers.put(
                    text(header, HTTP + "fieldName").orElseThrow().toLowerCase(Locale.ROOT),
                    text(header, HTTP + "fieldValue").orElseThrow()));
    return headers;
  }

  private static boolean is(Resource request, String type) {
    return headers(request).getOrDefault("content-type", "").contains(type);
  }

  private static String body(Resource message) {
    return Optional.ofNullable(message.getPropertyResourceValue(property(HTTP + "body")))
        .flatMap(body -> text(body, CONTENT + "chars"))
        .orElse("");
  }

  private static Optional<String> text(Resource subject, String property) {
    return Optional.ofNullable(subject.getProperty(property(property)))
        .map(statement -> statement.getLiteral().getLexicalForm());
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }
}
