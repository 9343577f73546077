package wenmai.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work that all cores do in advance, while its results are taken one by one, in order. */
final class Lookahead {
  /** So many that no core waits for the taker, few enough to hold in memory. */
  private static final int RESULTS_PER_CORE = 16;

  private Lookahead() {}

  /**
   * Does the work for each item and hands its result to the taker, in the order of the items and in
   * the thread that calls.
   */
  static <T, R> void forEach(Collection<T> items, Function<T, R> work, Consumer<R> taker) {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(cores);
    try {
      Deque<CompletableFuture<R>> underWay = new ArrayDeque<>();
      Iterator<T> coming = items.iterator();
      while (coming.hasNext() || !underWay.isEmpty()) {
        while (coming.hasNext() && underWay.size() < cores * RESULTS_PER_CORE) {
          T item = coming.next();
          underWay.add(CompletableFuture.supplyAsync(() -> work.apply(item), pool));
        }
        taker.accept(result(underWay.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> R result(CompletableFuture<R> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
