package wenmai.graph;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Writes a store in a standard format, the same bytes for the same graph. */
public final class GraphExport {
  private GraphExport() {}

  /** Writes the part of a store that {@code scope} names; the stream stays open. */
  public static void write(
      GraphStore store, ExportFormat format, ExportScope scope, OutputStream out) {
    List<Quad> quads = store.quads().stream().filter(quad -> scope.holds(quad.asTriple())).toList();
    switch (format) {
      case TRIG -> stream(out, RDFFormat.TRIG_BLOCKS, sink -> quads.forEach(sink::quad));
      case NQUADS -> stream(out, RDFFormat.NQUADS, sink -> quads.forEach(sink::quad));
      case JSONLD -> JsonLdWriter.writeQuads(quads, out);
      case TURTLE -> writeTurtle(union(quads), out);
      case NTRIPLES -> stream(out, RDFFormat.NTRIPLES, sink -> union(quads).forEach(sink::triple));
      case RDFXML -> RdfXmlWriter.write(union(quads), out);
    }
  }

  /** Writes sorted triples as Turtle with prefixes, one block a subject. */
  static void writeTurtle(List<Triple> sorted, OutputStream out) {
    stream(out, RDFFormat.TURTLE_BLOCKS, sink -> sorted.forEach(sink::triple));
  }

  private static List<Triple> union(List<Quad> quads) {
    return QuadOrder.sorted(quads.stream().map(Quad::asTriple));
  }

  private static void stream(OutputStream out, RDFFormat format, Consumer<StreamRDF> content) {
    StreamRDF sink = StreamRDFWriter.getWriterStream(out, format);
    sink.start();
    Vocabulary.PREFIXES.forEach(sink::prefix);
    content.accept(sink);
    sink.finish();
  }
}
