package wenmai.serve.limit;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import wenmai.serve.http.Answer;
import wenmai.serve.http.CanonicalPath;

/**
 * Lets requests through while their client sends not too many and the server has a place for them.
 *
 * <p>What may take long (queries, path searches, downloads) waits a second for a place. What does
 * not get through is answered 429 or 503 with {@code Retry-After}.
 */
public final class Turnstile implements Filter {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
  private static final Set<String> LONG = Set.of("/sparql", "/data", "/paths", "/api/paths");
  private static final String LONG_FOLDER = "/downloads/";

  private final Limits limits;
  private final ClientBudgets budgets;
  private final Semaphore places;
  private final LongAdder tooMany = new LongAdder();
  private final LongAdder noPlace = new LongAdder();
  private final LongAdder stopped = new LongAdder();

  public Turnstile(Limits limits) {
    this.limits = limits;
    this.budgets = new ClientBudgets(limits.of(Limit.CLIENT_REQUESTS), System::nanoTime);
    this.places = new Semaphore(limits.of(Limit.QUERIES_AT_ONCE), true);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    Duration wait = budgets.take(request.getRemoteAddr());
    if (!wait.isZero()) {
      tooMany.increment();
      refuse(
          answer,
          TOO_MANY_REQUESTS,
          wait.plusSeconds(1).toSeconds(),
          "More than "
              + limits.of(Limit.CLIENT_REQUESTS)
              + " requests a minute came from your address: wait, then go on more slowly.");
    } else if (!mayTakeLong(CanonicalPath.of((HttpServletRequest) request))) {
      chain.doFilter(request, response);
    } else if (takePlace()) {
      try {
        chain.doFilter(request, response);
      } finally {
        places.release();
      }
      if (answer.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
        stopped.increment();
      }
    } else {
      noPlace.increment();
      refuse(
          answer,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          LONGEST_WAIT.toSeconds(),
          limits.of(Limit.QUERIES_AT_ONCE)
              + " queries are under way, as many as this server runs at once: try again shortly.");
    }
  }

  /** How many of those that may take long are under way. */
  public int running() {
    return limits.of(Limit.QUERIES_AT_ONCE) - places.availablePermits();
  }

  /** How many requests were turned away since their client sent too many. */
  public long tooMany() {
    return tooMany.sum();
  }

  /** How many were turned away since there was no place for them. */
  public long noPlace() {
    return noPlace.sum();
  }

  /** How many were let through and then stopped, for their time or for lack of memory. */
  public long stopped() {
    return stopped.sum();
  }

  private static boolean mayTakeLong(String path) {
    return LONG.contains(path) || path.startsWith(LONG_FOLDER);
  }

  private boolean takePlace() {
    try {
      return places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void refuse(HttpServletResponse answer, int status, long seconds, String reason)
      throws IOException {
    answer.setStatus(status);
    answer.setHeader("Retry-After", Long.toString(seconds));
    Answer.text(answer, "text/plain", reason + "\n");
  }
}
