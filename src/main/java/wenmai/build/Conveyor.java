package wenmai.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import wenmai.graph.StoredSource;

/** Runs the source files of a build through the machine's cores and keeps their order. */
final class Conveyor {
  private final SourceTask task;
  private final SortedMap<String, StoredSource> stored;

  Conveyor(SourceTask task, SortedMap<String, StoredSource> stored) {
    this.task = task;
    this.stored = stored;
  }

  /** The outcomes of files by their given paths, in the order of those paths. */
  List<SourceOutcome> run(SortedMap<String, Path> files, BuildProgress progress) {
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      SortedMap<String, Future<SourceOutcome>> pending = new TreeMap<>();
      files.forEach((path, file) -> pending.put(path, pool.submit(() -> outcome(path, file))));
      List<SourceOutcome> outcomes = new ArrayList<>();
      pending.forEach(
          (path, future) -> {
            outcomes.add(await(future));
            progress.advanced(outcomes.size(), files.size(), path);
          });
      return outcomes;
    } finally {
      pool.shutdownNow();
    }
  }

  private SourceOutcome outcome(String path, Path file) {
    return task.run(file, path, Optional.ofNullable(stored.get(path)));
  }

  private static SourceOutcome await(Future<SourceOutcome> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the build was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the build broke off: " + e.getCause(), e);
    }
  }
}
