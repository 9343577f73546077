package wenmai.build;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import wenmai.graph.StoreException;
import wenmai.graph.StoredSource;
import wenmai.source.SourceListing;

/** Runs the source files of a build through the machine's cores and keeps their order. */
final class Conveyor {
  /** About the bytes of what {@link ArticleReader} reads together. */
  private static final long BYTES_TOGETHER = 98_304;

  /** So many that no core waits long for the last batch of another. */
  private static final long BATCHES_PER_CORE = 4;

  private final SourceTask task;
  private final SortedMap<String, StoredSource> stored;

  Conveyor(SourceTask task, SortedMap<String, StoredSource> stored) {
    this.task = task;
    this.stored = stored;
  }

  /**
   * Runs files and hands on the outcome of each in their order, which is that of their given paths;
   * no more batches are under way than keep the cores busy.
   */
  void run(
      List<SourceListing.Found> files, Consumer<SourceOutcome> outcomes, BuildProgress progress) {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(cores);
    try {
      Iterator<List<SourceListing.Found>> batches = batches(files, cores).iterator();
      Deque<Future<List<SourceOutcome>>> underWay = new ArrayDeque<>();
      int done = 0;
      while (batches.hasNext() || !underWay.isEmpty()) {
        while (batches.hasNext() && underWay.size() < cores * BATCHES_PER_CORE) {
          List<SourceListing.Found> batch = batches.next();
          underWay.add(pool.submit(() -> task.run(batch, stored)));
        }
        for (SourceOutcome outcome : await(underWay.remove())) {
          outcomes.accept(outcome);
          String path = files.get(done).givenPath();
          done++;
          progress.advanced(done, files.size(), path);
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<List<SourceListing.Found>> batches(
      List<SourceListing.Found> files, int cores) {
    long all = files.stream().mapToLong(Conveyor::bytes).sum();
    return Batches.of(
        files, Conveyor::bytes, Math.min(BYTES_TOGETHER, all / (cores * BATCHES_PER_CORE)));
  }

  /** The size of a file; one whose size cannot be told is refused later, when it is opened. */
  private static long bytes(SourceListing.Found found) {
    try {
      return Files.size(found.file());
    } catch (IOException unreadable) {
      return 0;
    }
  }

  private static List<SourceOutcome> await(Future<List<SourceOutcome>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the build was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StoreException unwritable) {
        throw unwritable;
      }
      throw new IllegalStateException("the build broke off: " + e.getCause(), e);
    }
  }
}
