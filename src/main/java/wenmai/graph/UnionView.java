package wenmai.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/** A dataset whose default graph is the union of its named graphs, for readers by any way. */
final class UnionView extends DatasetGraphWrapper {
  UnionView(DatasetGraph dataset) {
    super(dataset);
  }

  @Override
  public Graph getDefaultGraph() {
    return getUnionGraph();
  }
}
