package wenmai.serve.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import wenmai.knowledge.Knowledge;
import wenmai.serve.GraphServer;
import wenmai.serve.ServerSettings;

/**
 * The server as users have it, over a dataset that each test fills anew behind its back.
 *
 * <p>A store shows the union of its graphs as the default graph; the tests need a dataset with a
 * default graph of its own, so this one is a plain one in memory.
 */
final class TestedServer implements AutoCloseable {
  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
  private final GraphServer server =
      GraphServer.start(dataset, Knowledge.bundled(), ServerSettings.standard().withPort(0));
  private final HttpClient client = HttpClient.newHttpClient();

  /** Empties the dataset and fills it with files of the tests, named graphs by their files. */
  void fill(Collection<String> defaultGraph, Collection<String> namedGraphs) {
    fillNamed(
        namedGraphs.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));
    change(graphs -> defaultGraph.forEach(file -> add(graphs, Quad.defaultGraphIRI, file)));
  }

  /** Empties the dataset and fills it with named graphs. */
  void fillNamed(Map<String, String> fileByName) {
    change(
        graphs -> {
          graphs.clear();
          fileByName.forEach((name, file) -> add(graphs, NodeFactory.createURI(name), file));
        });
  }

  private static void add(DatasetGraph graphs, Node name, String file) {
    W3cFiles.model(file)
        .getGraph()
        .find()
        .forEachRemaining(triple -> graphs.add(Quad.create(name, triple)));
  }

  void change(Consumer<DatasetGraph> work) {
    Txn.executeWrite(dataset, () -> work.accept(dataset));
  }

  Set<Quad> quads() {
    return Txn.calculateRead(dataset, () -> dataset.stream().collect(Collectors.toSet()));
  }

  URI address(String pathAndQuery) {
    return server.address().resolve(pathAndQuery);
  }

  HttpResponse<byte[]> query(String query, String accept) {
    return send(
        HttpRequest.newBuilder(address("/sparql"))
            .header("Content-Type", "application/sparql-query; charset=utf-8")
            .header("Accept", accept)
            .POST(BodyPublishers.ofString(query, StandardCharsets.UTF_8)));
  }

  /** Sends a request, once more when the connection was closed after the refusal before it. */
  HttpResponse<byte[]> send(HttpRequest.Builder request) {
    HttpRequest built = request.timeout(Duration.ofSeconds(30)).build();
    try {
      try {
        return client.send(built, BodyHandlers.ofByteArray());
      } catch (IOException closed) {
        return client.send(built, BodyHandlers.ofByteArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean isRefused(HttpResponse<?> response) {
    return response.statusCode() / 100 == 4;
  }

  @Override
  public void close() {
    server.close();
    dataset.close();
  }
}
