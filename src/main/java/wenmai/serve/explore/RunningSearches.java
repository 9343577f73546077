package wenmai.serve.explore;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The searches under way: each ends when its time is up, or before when its client says so. */
public final class RunningSearches {
  private final Map<String, AtomicBoolean> stops = new ConcurrentHashMap<>();

  /**
   * Runs a search.
   *
   * @param ticket the client's name for the search, by which it can be stopped
   * @param limit the longest time to search
   * @param search takes what tells it to end with what it has
   */
  public <T> T run(Optional<String> ticket, Duration limit, Function<BooleanSupplier, T> search) {
    long deadline = System.nanoTime() + limit.toNanos();
    AtomicBoolean stopped = new AtomicBoolean();
    ticket.ifPresent(name -> stops.put(name, stopped));
    try {
      return search.apply(() -> stopped.get() || System.nanoTime() - deadline > 0);
    } finally {
      ticket.ifPresent(name -> stops.remove(name, stopped));
    }
  }

  /** Tells the search of a ticket to end; false when none is under way. */
  public boolean stop(String ticket) {
    Optional<AtomicBoolean> search = Optional.ofNullable(stops.get(ticket));
    search.ifPresent(stopped -> stopped.set(true));
    return search.isPresent();
  }
}
