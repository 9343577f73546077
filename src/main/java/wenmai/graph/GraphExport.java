package wenmai.graph;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
      case TURTLE, NTRIPLES, RDFXML -> writeSorted(union(quads), format, out);
    }
  }

  /**
   * Writes triples, sorted, each once; the stream stays open.
   *
   * @param format one that holds a single graph; TriG counts as Turtle and N-Quads as N-Triples
   */
  public static void write(Stream<Triple> triples, ExportFormat format, OutputStream out) {
    writeSorted(QuadOrder.sorted(triples.distinct()), format, out);
  }

  private static void writeSorted(List<Triple> triples, ExportFormat format, OutputStream out) {
    switch (format) {
      case TURTLE, TRIG -> TurtleWriter.writeTriples(triples, out);
      case NTRIPLES, NQUADS ->
          stream(out, RDFFormat.NTRIPLES, sink -> triples.forEach(sink::triple));
      case JSONLD -> JsonLdWriter.writeTriples(triples, out);
      case RDFXML -> RdfXmlWriter.write(triples, out);
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
