package wenmai.graph;

import java.nio.LongBuffer;

/** So many tuples as fit in memory, sorted by their identifiers from the first to the fourth. */
final class TupleBlock {
  private static final int SORTED_BY_INSERTION = 12;

  private final long[] identifiers;
  private final int[] order;
  private int size;

  /** An empty block. */
  TupleBlock(int capacity) {
    this.identifiers = new long[capacity * Tuple.WIDTH];
    this.order = new int[capacity];
  }

  boolean isFull() {
    return size == order.length;
  }

  int size() {
    return size;
  }

  /** Adds a tuple; the block is no longer sorted. */
  void add(long first, long second, long third, long fourth) {
    int at = size * Tuple.WIDTH;
    identifiers[at] = first;
    identifiers[at + 1] = second;
    identifiers[at + 2] = third;
    identifiers[at + 3] = fourth;
    order[size] = size;
    size++;
  }

  void clear() {
    size = 0;
  }

  /**
   * Writes the tuples in their order; the buffer must have room for {@link Tuple#WIDTH} times their
   * number.
   */
  void write(int from, int to, LongBuffer target) {
    for (int i = from; i < to; i++) {
      target.put(identifiers, order[i] * Tuple.WIDTH, Tuple.WIDTH);
    }
  }

  void sort() {
    sort(0, size, new int[size]);
  }

  private void sort(int from, int to, int[] room) {
    if (to - from <= SORTED_BY_INSERTION) {
      insert(from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(from, middle, room);
    sort(middle, to, room);
    if (compare(order[middle - 1], order[middle]) <= 0) {
      return;
    }
    System.arraycopy(order, from, room, from, middle - from);
    int left = from;
    int right = middle;
    for (int at = from; left < middle; at++) {
      order[at] =
          right < to && compare(order[right], room[left]) < 0 ? order[right++] : room[left++];
    }
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int moved = order[i];
      int at = i;
      while (at > from && compare(moved, order[at - 1]) < 0) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = moved;
    }
  }

  private int compare(int one, int other) {
    int at = one * Tuple.WIDTH;
    int otherAt = other * Tuple.WIDTH;
    for (int i = 0; i < Tuple.WIDTH; i++) {
      if (identifiers[at + i] != identifiers[otherAt + i]) {
        return Long.compareUnsigned(identifiers[at + i], identifiers[otherAt + i]);
      }
    }
    return 0;
  }
}
