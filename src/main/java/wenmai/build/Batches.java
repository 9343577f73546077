package wenmai.build;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Runs of a list whose items together are of about a size. */
final class Batches {
  private Batches() {}

  /**
   * The items in their order, cut into runs: a run ends with the item that brings it to the size.
   *
   * @param sizeOf the size of an item, in the unit of {@code size}
   */
  static <T> List<List<T>> of(List<T> items, ToLongFunction<T> sizeOf, long size) {
    List<List<T>> batches = new ArrayList<>();
    List<T> batch = new ArrayList<>();
    long filled = 0;
    for (T item : items) {
      batch.add(item);
      filled += sizeOf.applyAsLong(item);
      if (filled >= size) {
        batches.add(List.copyOf(batch));
        batch.clear();
        filled = 0;
      }
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return List.copyOf(batches);
  }
}
