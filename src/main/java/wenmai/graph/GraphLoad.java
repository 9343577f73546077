package wenmai.graph;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** The filling of a store with the graph in files, which another machine made. */
public final class GraphLoad {
  private static final String OUTSIDE = "a statement stands in no named graph";

  private GraphLoad() {}

  /**
   * Fills a store; what it held before goes.
   *
   * @param files N-Quads or TriG, as their endings tell; with {@code .gz} behind that, packed
   * @return how many quads were read; those that come again count again
   * @throws UnloadableException when a file cannot be read; the store then is as it was
   * @throws StoreException when the store cannot be written; it then is as it was
   */
  public static long fill(GraphStore store, List<Path> files) {
    Sink sink = new Sink();
    store.renew(quads -> files.forEach(file -> sink.read(file, quads)));
    return sink.read;
  }

  /**
   * Empties a store again that was filled with what it must not hold.
   *
   * @throws StoreException when the store cannot be written; it then is as it was
   */
  public static void takeBack(GraphStore store) {
    store.renew(quads -> {});
  }

  /** Hands on the quads of files and counts them. */
  private static final class Sink {
    private long read;

    void read(Path file, Consumer<Quad> quads) {
      try {
        RDFParser.source(file.toUri().toString())
            .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
            .parse(
                new StreamRDFBase() {
                  @Override
                  public void quad(Quad quad) {
                    if (quad.isDefaultGraph()) {
                      throw new RiotException(OUTSIDE);
                    }
                    quads.accept(quad);
                    read++;
                  }

                  @Override
                  public void triple(Triple triple) {
                    throw new RiotException(OUTSIDE);
                  }
                });
      } catch (RiotException | RuntimeIOException unreadable) {
        throw new UnloadableException(
            file.toString(), String.valueOf(unreadable.getMessage()), unreadable);
      }
    }
  }
}
