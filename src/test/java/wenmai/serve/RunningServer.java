package wenmai.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import wenmai.knowledge.Knowledge;
import wenmai.serve.explore.ExampleQuery;

/** A server on a free port over a small graph of invented people, with a client to ask it. */
final class RunningServer implements AutoCloseable {
  static final ExampleQuery WHO =
      new ExampleQuery(
          "who",
          "谁在<云溪>县人民医院任职？",
          "Who works at Yunxi People's Hospital?",
          """
          # 云溪
          PREFIX wm: <https://w3id.org/wenmai/ontology#>
          SELECT ?who WHERE { ?who wm:holdsPosition ?where FILTER(?where != "a&b") }
          """);

  private static final String GRAPHS =
      """
      @prefix wm: <https://w3id.org/wenmai/ontology#> .
      @prefix id: <https://w3id.org/wenmai/id/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      id:article-1 {
        id:article-1 a wm:Article ; wm:sourceFile "第一版.txt" .
        id:lin a wm:Person ; skos:prefLabel "林远舟"@zh ; wm:holdsPosition id:hospital .
        id:hospital a wm:Organization ; skos:prefLabel "云溪县人民医院"@zh .
        id:mention-1 a wm:Mention ; wm:refersTo id:lin .
        id:mention-2 a wm:Mention ; wm:refersTo id:hospital .
        id:claim-1 a wm:Claim ; wm:inArticle id:article-1 ; wm:role "院长" .
      }
      id:article-2 {
        id:article-2 a wm:Article ; wm:sourceFile "第二版.txt" .
        id:hospital a wm:Organization ; skos:prefLabel "云溪县人民医院"@zh .
      }
      id:gazetteer {
        id:province a wm:Place ; skos:prefLabel "云南省"@zh .
      }
      """;

  final DatasetGraph dataset;
  final GraphServer server;

  RunningServer() {
    this(settings -> settings);
  }

  RunningServer(UnaryOperator<ServerSettings> change) {
    this(people(), change);
  }

  /** A server over another graph. */
  RunningServer(DatasetGraph dataset) {
    this(dataset, settings -> settings);
  }

  private RunningServer(DatasetGraph dataset, UnaryOperator<ServerSettings> change) {
    this.dataset = dataset;
    server =
        GraphServer.start(
            dataset,
            Knowledge.bundled(),
            change.apply(ServerSettings.standard().withPort(0).withExamples(List.of(WHO))));
  }

  private static DatasetGraph people() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(dataset, () -> RDFParser.fromString(GRAPHS, Lang.TRIG).parse(dataset));
    return dataset;
  }

  /** Adds as many further resources, each with one triple. */
  void grow(int resources) {
    Txn.executeWrite(
        dataset,
        () -> {
          for (int i = 0; i < resources; i++) {
            dataset.add(
                NodeFactory.createURI("urn:g"),
                NodeFactory.createURI("urn:s" + i),
                NodeFactory.createURI("urn:p"),
                NodeFactory.createLiteralString("值" + i));
          }
        });
  }

  long size() {
    return Txn.calculateRead(dataset, () -> dataset.stream().count());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .timeout(Duration.ofSeconds(30));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return HttpClient.newHttpClient()
          .send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    try {
      HttpRequest.Builder request = request(path).GET();
      return send(headers.length == 0 ? request : request.headers(headers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of a whole address. */
  HttpResponse<String> getFrom(String address, String... headers) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(address)).headers(headers));
  }

  /** Posts a form. */
  HttpResponse<String> post(String path, String form, List<String> headers) {
    try {
      return send(
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .headers(headers.toArray(String[]::new))
              .POST(BodyPublishers.ofString(form)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Posts a form over TLS. */
  HttpResponse<String> post(TestKeys keys, String path, String form) throws Exception {
    return HttpClient.newBuilder()
        .sslContext(keys.trust())
        .build()
        .send(
            HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
  }

  /** The addresses by which other machines may reach this one (IPv4). */
  static List<String> addressesOfThisMachine() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .toList();
  }

  HttpResponse<String> query(String sparql, String... headers) {
    return get("/sparql?query=" + encoded(sparql), headers);
  }

  HttpResponse<String> send(String method, String path, String contentType, String body) {
    try {
      return send(
          request(path)
              .header("Content-Type", contentType)
              .method(method, BodyPublishers.ofString(body)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    dataset.close();
  }
}
