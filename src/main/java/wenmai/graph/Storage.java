package wenmai.graph;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** Where a graph is kept, and how it is changed as a whole. */
interface Storage extends AutoCloseable {
  /** The graph as it is now. */
  DatasetGraph graph();

  /** The name of the state that the graph is in; equal names, equal graphs. */
  String generation();

  /**
   * The fingerprints that were given with the last change; none when the graph was renewed since.
   */
  Map<String, String> fingerprints();

  /**
   * Changes the graph: afterwards it is as the change makes it or, when that fails, as before.
   *
   * @param fingerprints kept with the graph; looked at after the change
   */
  void change(Consumer<DatasetGraph> change, Map<String, String> fingerprints);

  /**
   * Writes the graph anew: afterwards it holds the quads that the filling hands on or, when that
   * fails, what it held before.
   */
  void renew(Consumer<Consumer<Quad>> filling);

  /**
   * Writes the graph anew from what sources say, and the {@link SharedGraphs} that follow from it.
   *
   * @param fingerprints kept with the graph; looked at after the filling
   */
  void renewFromSources(Consumer<Consumer<Quad>> filling, Map<String, String> fingerprints);

  /** Writes the graph anew without what earlier changes left behind. */
  void compact();

  @Override
  void close();

  /** A graph in memory, at first empty. */
  static Storage inMemory() {
    DatasetGraph graph = DatabaseMgr.createDatasetGraph();
    graph.getContext().set(TDB2.symUnionDefaultGraph, true);
    return new Storage() {
      private Map<String, String> kept = Map.of();

      @Override
      public DatasetGraph graph() {
        return graph;
      }

      @Override
      public String generation() {
        return "memory";
      }

      @Override
      public Map<String, String> fingerprints() {
        return kept;
      }

      @Override
      public void change(Consumer<DatasetGraph> change, Map<String, String> fingerprints) {
        graph.executeWrite(() -> change.accept(graph));
        kept = Map.copyOf(fingerprints);
      }

      @Override
      public void renew(Consumer<Consumer<Quad>> filling) {
        change(
            emptied -> {
              emptied.deleteAny(null, null, null, null);
              filling.accept(emptied::add);
            },
            Map.of());
      }

      @Override
      public void renewFromSources(
          Consumer<Consumer<Quad>> filling, Map<String, String> fingerprints) {
        change(
            emptied -> {
              emptied.deleteAny(null, null, null, null);
              SharedGraphs shared = new SharedGraphs(emptied);
              filling.accept(shared::add);
              shared.settle();
            },
            fingerprints);
      }

      @Override
      public void compact() {}

      @Override
      public void close() {
        graph.close();
      }
    };
  }
}
