package wenmai.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * The tuples of a file with their identifiers in another order, sorted, each once; what does not
 * fit in memory is sorted block by block, and the blocks are merged.
 */
final class SortedTuples implements Iterator<Tuple>, AutoCloseable {
  /** 16 MB of identifiers. */
  private static final int BLOCK_TUPLES = 1 << 19;

  private final List<TupleFile> runs = new ArrayList<>();
  private final PriorityQueue<Run> heads = new PriorityQueue<>();
  private boolean hasNext;
  private final long[] next = new long[Tuple.WIDTH];

  /**
   * Sorts.
   *
   * @param order the places of the identifiers in the file's tuples, in the order wanted
   * @param folder where temporary files are kept meanwhile
   */
  SortedTuples(TupleFile tuples, int[] order, Path folder) {
    this(tuples, order, folder, BLOCK_TUPLES);
  }

  SortedTuples(TupleFile tuples, int[] order, Path folder, int blockTuples) {
    TupleFile.Reader reader = tuples.read();
    TupleBlock block = new TupleBlock((int) Math.min(blockTuples, tuples.size()));
    long[] tuple = new long[Tuple.WIDTH];
    while (reader.next(tuple)) {
      if (block.isFull()) {
        addRun(block, folder);
      }
      block.add(tuple[order[0]], tuple[order[1]], tuple[order[2]], tuple[order[3]]);
    }
    addRun(block, folder);
    for (TupleFile run : runs) {
      advance(new Run(run.read()));
    }
    proceed();
  }

  private void addRun(TupleBlock block, Path folder) {
    block.sort();
    TupleFile run = new TupleFile(folder);
    runs.add(run);
    run.addAll(block);
    block.clear();
  }

  private void advance(Run run) {
    if (run.reader.next(run.tuple)) {
      heads.add(run);
    }
  }

  /** Goes on to the next tuple that is another than the last. */
  private void proceed() {
    boolean isFirst = !hasNext;
    hasNext = false;
    while (!hasNext && !heads.isEmpty()) {
      Run head = heads.remove();
      hasNext = isFirst || compare(head.tuple, next) != 0;
      System.arraycopy(head.tuple, 0, next, 0, next.length);
      advance(head);
    }
  }

  @Override
  public boolean hasNext() {
    return hasNext;
  }

  @Override
  public Tuple next() {
    if (!hasNext) {
      throw new NoSuchElementException();
    }
    Tuple tuple = new Tuple(next[0], next[1], next[2], next[3]);
    proceed();
    return tuple;
  }

  @Override
  public void close() {
    runs.forEach(TupleFile::close);
  }

  private static int compare(long[] one, long[] other) {
    for (int i = 0; i < Tuple.WIDTH; i++) {
      if (one[i] != other[i]) {
        return Long.compareUnsigned(one[i], other[i]);
      }
    }
    return 0;
  }

  private static final class Run implements Comparable<Run> {
    private final TupleFile.Reader reader;
    private final long[] tuple = new long[Tuple.WIDTH];

    Run(TupleFile.Reader reader) {
      this.reader = reader;
    }

    @Override
    public int compareTo(Run other) {
      return SortedTuples.compare(tuple, other.tuple);
    }
  }
}
