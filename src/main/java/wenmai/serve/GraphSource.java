package wenmai.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.sparql.core.DatasetGraph;
import wenmai.decide.ForgottenNames;
import wenmai.graph.GraphStore;

/** Where a server gets the graph that it shows, and learns that there is a newer one. */
public interface GraphSource {
  /**
   * The name of the generation that is in force now; asked often, so it must be cheap.
   *
   * @throws UncheckedIOException when it cannot be told
   */
  String inForce();

  /** Opens the generation in force. */
  Generation open();

  /** The folder of the store that the graph is in, if it is in one. */
  Optional<Path> folder();

  /**
   * A generation of a graph, which does not change.
   *
   * @param name its name
   * @param dataset transactional, and queried with the union of its graphs as the default graph
   * @param isGone whether what an IRI named has been forgotten
   * @param release what to do when the server needs it no more
   */
  record Generation(
      String name, DatasetGraph dataset, Predicate<String> isGone, Runnable release) {}

  /** One dataset for good; it stays open when the server is closed. */
  static GraphSource of(DatasetGraph dataset) {
    return new GraphSource() {
      @Override
      public String inForce() {
        return "only";
      }

      @Override
      public Generation open() {
        return new Generation(inForce(), dataset, iri -> false, () -> {});
      }

      @Override
      public Optional<Path> folder() {
        return Optional.empty();
      }
    };
  }

  /** The store in a folder, of which each build makes a new generation. */
  static GraphSource ofStore(Path folder) {
    return new GraphSource() {
      @Override
      public String inForce() {
        try {
          return GraphStore.generationInForce(folder);
        } catch (IOException e) {
          throw new UncheckedIOException("the store " + folder + " cannot be read", e);
        }
      }

      @Override
      public Generation open() {
        GraphStore store = GraphStore.openExisting(folder);
        return new Generation(
            store.generation(),
            store.dataset(),
            ForgottenNames.load(folder)::holdsIri,
            store::close);
      }

      @Override
      public Optional<Path> folder() {
        return Optional.of(folder);
      }
    };
  }
}
