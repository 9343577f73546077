package wenmai.serve.explore;

import java.util.List;

/**
 * A way from one entity to another over facts, read in either direction.
 *
 * @param nodes the entities on the way, both ends included, none twice
 * @param edges the facts between them, one fewer
 */
public record FactPath(List<EntityNode> nodes, List<Edge> edges) {
  public FactPath {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }
}
