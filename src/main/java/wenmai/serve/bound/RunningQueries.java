package wenmai.serve.bound;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The queries under way, and the watchdog that tells them to end: each at its time, and all of them
 * when memory runs short.
 *
 * <p>The library's own timeout waits until the first step of a query is done, and a regular
 * expression may take for ever over that step.
 */
public final class RunningQueries implements AutoCloseable {
  /** Why a query was told to end. */
  public enum Reason {
    /** It has run as long as a query may. */
    TIME,
    /** Too little memory is left for the server. */
    MEMORY,
    /** The server stops. */
    STOP
  }

  private final Map<Object, Running> running = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor clock;
  private final MemoryWatch memory;

  /** Watches time and memory until it is closed. */
  public RunningQueries() {
    clock = new ScheduledThreadPoolExecutor(1, RunningQueries::daemon);
    clock.setRemoveOnCancelPolicy(true);
    memory = new MemoryWatch(() -> endAll(Reason.MEMORY));
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "query-watchdog");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Watches a query from now on.
   *
   * @param request what the query is known by
   * @param cancel what tells it to end
   * @param most the time after which it is told to end
   */
  public void watch(Object request, Runnable cancel, Duration most) {
    AtomicReference<@Nullable Reason> reason = new AtomicReference<>();
    Future<?> timer =
        clock.schedule(
            () -> end(cancel, reason, Reason.TIME), most.toMillis(), TimeUnit.MILLISECONDS);
    running.put(request, new Running(cancel, reason, timer));
  }

  /** Why a query was told to end, if it was. */
  public Optional<Reason> reason(Object request) {
    return Optional.ofNullable(running.get(request)).map(query -> query.reason.get());
  }

  /** Watches a query no longer. */
  public void forget(Object request) {
    Optional.ofNullable(running.remove(request)).ifPresent(query -> query.timer.cancel(false));
  }

  /** Tells every query to end. */
  public void endAll(Reason why) {
    running.values().forEach(query -> end(query.cancel, query.reason, why));
  }

  private static void end(Runnable cancel, AtomicReference<@Nullable Reason> reason, Reason why) {
    reason.compareAndSet(null, why);
    cancel.run();
  }

  /** Ends the watch. */
  @Override
  public void close() {
    clock.shutdownNow();
    memory.close();
  }

  private record Running(
      Runnable cancel, AtomicReference<@Nullable Reason> reason, Future<?> timer) {}
}
