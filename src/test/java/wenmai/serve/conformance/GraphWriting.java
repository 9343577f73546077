package wenmai.serve.conformance;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What a writing request of the graph store protocol would do to a dataset, if it were allowed. */
final class GraphWriting {
  private static final String GRAPH_PARAMETER = "graph=";
  private static final Pattern PART =
      Pattern.compile("Content-Type: text/turtle[^\\n]*\\n\\s*\\n(.*?)\\n--", Pattern.DOTALL);

  private GraphWriting() {}

  static void apply(
      DatasetGraph dataset, String method, String path, String contentType, String body) {
    Node graph = graph(path);
    if (!method.equals("POST")) {
      dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
    }
    if (!method.equals("DELETE")) {
      turtle(contentType, body)
          .forEach(
              text ->
                  RDFParser.fromString(text, Lang.TURTLE)
                      .toGraph()
                      .find()
                      .forEachRemaining(triple -> dataset.add(Quad.create(graph, triple))));
    }
  }

  private static List<String> turtle(String contentType, String body) {
    return contentType.startsWith("multipart/")
        ? PART.matcher(body).results().map((MatchResult part) -> part.group(1)).toList()
        : List.of(body);
  }

  private static Node graph(String path) {
    int at = path.indexOf(GRAPH_PARAMETER);
    return at < 0
        ? Quad.defaultGraphIRI
        : NodeFactory.createURI(
            URLDecoder.decode(
                path.substring(at + GRAPH_PARAMETER.length()), StandardCharsets.UTF_8));
  }
}
