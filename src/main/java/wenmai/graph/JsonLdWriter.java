package wenmai.graph;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** Writes sorted triples or quads without blank nodes as JSON-LD 1.1 with prefixed names. */
final class JsonLdWriter {
  private final JsonWriter json;

  private JsonLdWriter(JsonWriter json) {
    this.json = json;
  }

  static void writeTriples(List<Triple> sorted, OutputStream out) {
    write(out, writer -> writer.nodes(sorted));
  }

  static void writeQuads(List<Quad> sorted, OutputStream out) {
    write(
        out,
        writer -> {
          writer.json.name("@graph").beginArray();
          for (List<Quad> graph : Runs.of(sorted, Quad::getGraph)) {
            writer.json.beginObject();
            writer.json.name("@id").value(shorten(graph.get(0).getGraph()));
            writer.nodes(graph.stream().map(Quad::asTriple).toList());
            writer.json.endObject();
          }
          writer.json.endArray();
        });
  }

  /** What goes into the document after its context. */
  private interface Content {
    void writeTo(JsonLdWriter writer) throws IOException;
  }

  private static void write(OutputStream out, Content content) {
    try {
      JsonWriter json =
          new JsonWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
      json.setIndent(" ");
      json.setHtmlSafe(false);
      json.beginObject().name("@context").beginObject();
      for (Map.Entry<String, String> prefix : Vocabulary.PREFIXES.entrySet()) {
        json.name(prefix.getKey()).value(prefix.getValue());
      }
      json.endObject();
      content.writeTo(new JsonLdWriter(json));
      json.endObject();
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void nodes(List<Triple> sorted) throws IOException {
    json.name("@graph").beginArray();
    for (List<Triple> node : Runs.of(sorted, Triple::getSubject)) {
      json.beginObject().name("@id").value(shorten(node.get(0).getSubject()));
      for (List<Triple> property : Runs.of(node, Triple::getPredicate)) {
        property(property);
      }
      json.endObject();
    }
    json.endArray();
  }

  private void property(List<Triple> values) throws IOException {
    Node predicate = values.get(0).getPredicate();
    boolean isType = predicate.equals(Vocabulary.TYPE);
    json.name(isType ? "@type" : shorten(predicate)).beginArray();
    for (Triple triple : values) {
      if (isType) {
        json.value(shorten(triple.getObject()));
      } else {
        object(triple.getObject());
      }
    }
    json.endArray();
  }

  private void object(Node object) throws IOException {
    json.beginObject();
    if (object.isURI()) {
      json.name("@id").value(shorten(object));
    } else {
      json.name("@value").value(object.getLiteralLexicalForm());
      if (!object.getLiteralLanguage().isEmpty()) {
        json.name("@language").value(object.getLiteralLanguage());
      } else if (!object.getLiteralDatatypeURI().equals(Vocabulary.XSD + "string")) {
        json.name("@type").value(shorten(Vocabulary.iri(object.getLiteralDatatypeURI())));
      }
    }
    json.endObject();
  }

  /** An IRI with its prefix when the rest is a plain local name. */
  private static String shorten(Node node) {
    String iri = node.getURI();
    return Vocabulary.PREFIXES.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .filter(name -> name.matches("\\w+:\\w+"))
        .findFirst()
        .orElse(iri);
  }
}
