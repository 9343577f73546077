package wenmai.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import wenmai.graph.Vocabulary;

/**
 * The whole graph as a file, written as it is read.
 *
 * <p>Only JSON-LD is put together in memory: the format cannot be written piece by piece.
 */
public final class DumpServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient DatasetGraph dataset;
  private final String contentType;
  private final transient BiConsumer<DatasetGraph, OutputStream> writer;

  private DumpServlet(
      DatasetGraph dataset, String contentType, BiConsumer<DatasetGraph, OutputStream> writer) {
    this.dataset = dataset;
    this.contentType = contentType;
    this.writer = writer;
  }

  /** All named graphs merged into one, as Turtle. */
  public static DumpServlet turtle(DatasetGraph dataset) {
    return new DumpServlet(
        dataset,
        "text/turtle; charset=utf-8",
        (graphs, out) -> {
          StreamRDF sink = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
          sink.start();
          Vocabulary.PREFIXES.forEach(sink::prefix);
          StreamRDFOps.sendTriplesToStream(graphs.getUnionGraph().find(), sink);
          sink.finish();
        });
  }

  /** A graph an article, as TriG. */
  public static DumpServlet trig(DatasetGraph dataset) {
    return quads(dataset, "application/trig; charset=utf-8", RDFFormat.TRIG_BLOCKS);
  }

  /** A graph an article, as N-Quads. */
  public static DumpServlet nquads(DatasetGraph dataset) {
    return quads(dataset, "application/n-quads; charset=utf-8", RDFFormat.NQUADS);
  }

  /** A graph an article, as JSON-LD. */
  public static DumpServlet jsonld(DatasetGraph dataset) {
    return new DumpServlet(
        dataset,
        "application/ld+json",
        (graphs, out) -> RDFDataMgr.write(out, graphs, RDFFormat.JSONLD));
  }

  private static DumpServlet quads(DatasetGraph dataset, String contentType, RDFFormat format) {
    return new DumpServlet(
        dataset,
        contentType,
        (graphs, out) -> {
          StreamRDF sink = StreamRDFWriter.getWriterStream(out, format);
          sink.start();
          Vocabulary.PREFIXES.forEach(sink::prefix);
          StreamRDFOps.sendQuadsToStream(graphs.find(), sink);
          sink.finish();
        });
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType(contentType);
    OutputStream out = response.getOutputStream();
    Txn.executeRead(dataset, () -> writer.accept(dataset, out));
  }
}
