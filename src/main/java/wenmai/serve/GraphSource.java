package wenmai.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import wenmai.decide.ForgottenNames;
import wenmai.graph.GraphStore;
import wenmai.serve.remote.EndpointAddress;
import wenmai.serve.remote.RemoteDataset;
import wenmai.serve.remote.RemoteEndpoint;

/** Where a server gets the graph that it shows, and learns that there is a newer one. */
public interface GraphSource {
  /**
   * The name of the generation that is in force now; asked often, so it must be cheap.
   *
   * @throws UncheckedIOException when it cannot be told
   */
  String inForce();

  /**
   * Opens the generation in force.
   *
   * @throws wenmai.serve.remote.EndpointException when it is behind an endpoint that does not
   *     answer as it should
   */
  Generation open();

  /** The folder of the store that the graph is in, if it is in one. */
  Optional<Path> folder();

  /** Whether the graph is behind another endpoint. */
  default boolean isRemote() {
    return false;
  }

  /**
   * A generation of a graph, which does not change.
   *
   * @param name its name
   * @param dataset transactional, and queried with the union of its graphs as the default graph
   * @param endpoint what answers queries in the place of the dataset, if anything does
   * @param isGone whether what an IRI named has been forgotten
   * @param release what to do when the server needs it no more
   */
  record Generation(
      String name,
      DatasetGraph dataset,
      Optional<RemoteEndpoint> endpoint,
      Predicate<String> isGone,
      Runnable release) {

    /**
     * A query ready to run over it.
     *
     * @param most the longest time for it
     */
    QueryExec query(Query query, Duration most) {
      return endpoint
          .map(remote -> remote.query(query, most))
          .orElseGet(
              () ->
                  QueryExec.dataset(dataset)
                      .query(query)
                      .timeout(most.toMillis(), TimeUnit.MILLISECONDS)
                      .build());
    }
  }

  /** One dataset for good; it stays open when the server is closed. */
  static GraphSource of(DatasetGraph dataset) {
    return new GraphSource() {
      @Override
      public String inForce() {
        return "only";
      }

      @Override
      public Generation open() {
        return new Generation(inForce(), dataset, Optional.empty(), iri -> false, () -> {});
      }

      @Override
      public Optional<Path> folder() {
        return Optional.empty();
      }
    };
  }

  /**
   * The graph of a SPARQL endpoint, as it is when the server starts.
   *
   * @param longestLookUp the longest time to look up one entity or article
   */
  static GraphSource ofEndpoint(EndpointAddress address, Duration longestLookUp) {
    return new GraphSource() {
      @Override
      public String inForce() {
        return "remote";
      }

      @Override
      public boolean isRemote() {
        return true;
      }

      @Override
      public Generation open() {
        RemoteEndpoint endpoint = new RemoteEndpoint(address);
        endpoint.check(longestLookUp);
        return new Generation(
            inForce(),
            new RemoteDataset(endpoint, longestLookUp),
            Optional.of(endpoint),
            iri -> false,
            () -> {});
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
            Optional.empty(),
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
