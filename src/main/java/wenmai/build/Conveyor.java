package wenmai.build;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  /** The outcomes of files, in their order, which is that of their given paths. */
  List<SourceOutcome> run(List<SourceListing.Found> files, BuildProgress progress) {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(cores);
    try {
      List<Future<List<SourceOutcome>>> pending =
          batches(files, cores).stream()
              .map(batch -> pool.submit(() -> task.run(batch, stored)))
              .toList();
      List<SourceOutcome> outcomes = new ArrayList<>();
      for (Future<List<SourceOutcome>> batch : pending) {
        for (SourceOutcome outcome : await(batch)) {
          String path = files.get(outcomes.size()).givenPath();
          outcomes.add(outcome);
          progress.advanced(outcomes.size(), files.size(), path);
        }
      }
      return outcomes;
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
