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
      case TRIG -> TurtleWriter.writeQuads(quads, out);
      case NQUADS -> stream(out, RDFFormat.NQUADS, sink -> quads.forEach(sink::quad));
      case JSONLD -> JsonLdWriter.writeQuads(quads, out);
      case TURTLE -> TurtleWriter.writeTriples(union(quads), out);
      case NTRIPLES -> stream(out, RDFFormat.NTRIPLES, sink -> union(quads).forEach(sink::triple));
      case RDFXML -> RdfXmlWriter.write(union(quads), out);
    }
  }

  private static List<Triple> union(List<Quad> quads) {
    return QuadOrder.sorted(quads.stream().map(Quad::asTriple));
  }

  private static void stream(OutputStream out, RDFFormat format, Consumer<StreamRDF> content) {
    StreamRDF sink = StreamRDFWriter.getWriterStream(out, format);
    sink.start();
    content.accept(sink);
    sink.finish();
  }
}
