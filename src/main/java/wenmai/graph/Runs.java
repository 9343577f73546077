package wenmai.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** The stretches of a sorted list that share a key. */
final class Runs {
  private Runs() {}

  /** A sorted list cut where the key changes. */
  static <T> List<List<T>> of(List<T> sorted, Function<T, Node> key) {
    List<List<T>> runs = new ArrayList<>();
    for (int start = 0, end; start < sorted.size(); start = end) {
      Node value = key.apply(sorted.get(start));
      end = start + 1;
      while (end < sorted.size() && key.apply(sorted.get(end)).equals(value)) {
        end++;
      }
      runs.add(sorted.subList(start, end));
    }
    return runs;
  }
}
