package wenmai.serve;

import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.util.Context;
import wenmai.build.Desk;
import wenmai.knowledge.Knowledge;
import wenmai.serve.bound.BoundedEvaluation;
import wenmai.serve.bound.RunningQueries;
import wenmai.serve.explore.RunningSearches;
import wenmai.serve.limit.Limit;

/**
 * Makes a generation of the graph ready to be shown: read-only, with all that a query must not do
 * closed, behind endpoints and pages.
 */
final class ServedGraphMaker implements Function<GraphSource.Generation, ServedGraph> {
  private final Knowledge knowledge;
  private final ServerSettings settings;
  private final RunningQueries queries;
  private final RunningSearches searches = new RunningSearches();
  private final Optional<Desk> desk;

  /**
   * A maker.
   *
   * @param desk where editors decide, if they can
   */
  ServedGraphMaker(
      Knowledge knowledge, ServerSettings settings, RunningQueries queries, Optional<Desk> desk) {
    this.knowledge = knowledge;
    this.settings = settings;
    this.queries = queries;
    this.desk = desk;
  }

  @Override
  public ServedGraph apply(GraphSource.Generation generation) {
    DatasetGraph dataset = readOnly(generation.dataset());
    DataService endpoints =
        DataService.newBuilder(dataset)
            .addEndpoint(
                Endpoint.create()
                    .operation(Operation.Query)
                    .endpointName("sparql")
                    .processor(queryEndpoint(generation))
                    .build())
            .addEndpoint(
                Endpoint.create()
                    .operation(Operation.GSP_R)
                    .endpointName("data")
                    .processor(new GraphEndpoint())
                    .build())
            .build();
    endpoints.goActive();
    return new ServedGraph(
        generation,
        new Website(generation, dataset, knowledge, settings, searches, desk),
        endpoints);
  }

  private QueryEndpoint queryEndpoint(GraphSource.Generation generation) {
    return generation
        .endpoint()
        .<QueryEndpoint>map(remote -> new RemoteQueryEndpoint(settings.limits(), queries, remote))
        .orElseGet(() -> new QueryEndpoint(settings.limits(), queries));
  }

  private DatasetGraph readOnly(DatasetGraph dataset) {
    Context context = dataset.getContext().copy();
    context.set(ARQ.queryTimeout, Integer.toString(settings.limits().of(Limit.QUERY_MILLISECONDS)));
    context.set(ARQ.httpServiceAllowed, false);
    context.set(
        ARQConstants.sysOptimizerFactory,
        BoundedEvaluation.optimizer(settings.limits().of(Limit.TEXT_CHARACTERS)));
    context.set(ARQConstants.registryFunctions, new AllowedFunctions());
    context.set(ARQConstants.registryPropertyFunctions, new NoPropertyFunctions());
    return new DatasetGraphReadOnly(dataset, context);
  }
}
