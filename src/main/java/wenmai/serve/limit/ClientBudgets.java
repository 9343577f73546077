package wenmai.serve.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests each client may still send: a token bucket an address, for the addresses seen
 * last.
 *
 * <p>A bucket holds a minute's requests and fills steadily. Addresses beyond the {@value
 * #MOST_CLIENTS} seen last are forgotten, so that they cannot fill the memory.
 */
public final class ClientBudgets {
  static final int MOST_CLIENTS = 10_000;

  private static final double NANOSECONDS_A_MINUTE = Duration.ofMinutes(1).toNanos();

  private final int requestsPerMinute;
  private final LongSupplier clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  private record Bucket(double tokens, long filledAt) {}

  /**
   * Full buckets.
   *
   * @param clock a time in nanoseconds that never goes back
   */
  public ClientBudgets(int requestsPerMinute, LongSupplier clock) {
    this.requestsPerMinute = requestsPerMinute;
    this.clock = clock;
  }

  /**
   * Takes a request from a client's budget.
   *
   * @return how long the client must wait instead; zero when the request may pass
   */
  public synchronized Duration take(String client) {
    long now = clock.getAsLong();
    Bucket before = buckets.getOrDefault(client, new Bucket(requestsPerMinute, now));
    double filled =
        before.tokens() + (now - before.filledAt()) * requestsPerMinute / NANOSECONDS_A_MINUTE;
    double tokens = Math.min(requestsPerMinute, filled);
    boolean passes = tokens >= 1;
    buckets.put(client, new Bucket(passes ? tokens - 1 : tokens, now));
    return passes
        ? Duration.ZERO
        : Duration.ofNanos(
            (long) Math.ceil((1 - tokens) * NANOSECONDS_A_MINUTE / requestsPerMinute));
  }

  /** Gives back to a client's budget what a request took that does not count after all. */
  public synchronized void giveBack(String client) {
    buckets.computeIfPresent(
        client,
        (address, bucket) ->
            new Bucket(Math.min(requestsPerMinute, bucket.tokens() + 1), bucket.filledAt()));
  }
}
