package wenmai.serve.explore;

import java.util.List;

/**
 * How two entities are connected.
 *
 * @param paths the ways, the shortest first
 * @param complete whether the search came to its end; else there may be more
 */
public record Paths(List<FactPath> paths, boolean complete) {
  public Paths {
    paths = List.copyOf(paths);
  }
}
