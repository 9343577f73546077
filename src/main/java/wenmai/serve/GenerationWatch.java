package wenmai.serve;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a server look every second whether there is a newer graph, until it is closed. */
final class GenerationWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GenerationWatch.class);
  private static final long SECONDS = 1;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "watch-generation");
            made.setDaemon(true);
            return made;
          });
  private final ScheduledFuture<?> looking;

  GenerationWatch(GraphServer server) {
    looking = thread.scheduleWithFixedDelay(() -> look(server), SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private static void look(GraphServer server) {
    try {
      if (server.reload()) {
        LOG.info("Now serving generation {}", server.generation());
      }
    } catch (RuntimeException e) {
      LOG.warn("The new graph cannot be shown; the one before still is", e);
    }
  }

  @Override
  public void close() {
    looking.cancel(false);
    thread.shutdown();
  }
}
