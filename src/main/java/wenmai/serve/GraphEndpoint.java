package wenmai.serve;

import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import wenmai.serve.remote.EndpointException;

/**
 * The endpoint {@code /data}: the Graph Store protocol without its writing half.
 *
 * <p>{@code ?default} gives the union of all graphs, as queries see it; without a parameter the
 * answer is the whole dataset, graph by graph.
 */
final class GraphEndpoint extends GSP_R {
  @Override
  protected DatasetGraph decideDataset(HttpAction action) {
    DatasetGraph dataset = super.decideDataset(action);
    return isQuads(action) ? dataset : new UnionAsDefault(dataset);
  }

  @Override
  protected void doGet(HttpAction action) {
    try {
      super.doGet(action);
    } catch (EndpointException failure) {
      if (action.getResponse().isCommitted()) {
        Connections.cut(action.getRequest());
      }
      ServletOps.error(failure.status(), failure.words());
    }
  }

  private static final class UnionAsDefault extends DatasetGraphWrapper {
    UnionAsDefault(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public Graph getDefaultGraph() {
      return getUnionGraph();
    }
  }
}
