package wenmai.serve.monitor;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import wenmai.serve.limit.Turnstile;

/** Counts and times of a server's requests, and the state of its process, for Prometheus. */
public final class Metrics implements RequestLog, AutoCloseable {

  /** Upper bounds of the classes of the time that a request takes, in milliseconds. */
  private static final Duration[] LATENCIES =
      Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private static final int STATUS_CLASS = 100;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  /** Metrics of this process, with no requests yet. */
  public Metrics() {
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
  }

  /** Shows how many queries run, and how many were refused or stopped. */
  public void watch(Turnstile turnstile) {
    gauge("wenmai.queries.running", "Queries under way", turnstile::running);
    count(
        "wenmai.queries.refused",
        "Queries for which there was no place",
        turnstile,
        Turnstile::noPlace);
    count(
        "wenmai.queries.stopped",
        "Queries stopped for their time or for lack of memory before an answer began",
        turnstile,
        Turnstile::stopped);
    count(
        "wenmai.requests.refused",
        "Requests of clients that sent too many",
        turnstile,
        Turnstile::tooMany);
  }

  /** Shows a value that goes up and down; NaN while it is not known. */
  public void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).strongReference(true).register(registry);
  }

  /** Shows a count that a turnstile keeps; the turnstile must be kept by others. */
  private void count(
      String name, String description, Turnstile turnstile, ToDoubleFunction<Turnstile> value) {
    FunctionCounter.builder(name, turnstile, value).description(description).register(registry);
  }

  @Override
  public void log(Request request, Response response) {
    Timer.builder("wenmai.requests")
        .description("Requests, by what was asked for and the class of the status")
        .tag(
            "endpoint",
            endpoint(Optional.ofNullable(request.getHttpURI().getCanonicalPath()).orElse("")))
        .tag("status", response.getStatus() / STATUS_CLASS + "xx")
        .serviceLevelObjectives(LATENCIES)
        .register(registry)
        .record(Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime()));
  }

  private static String endpoint(String path) {
    return switch (path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "") {
      case "sparql" -> "sparql";
      case "data" -> "data";
      case "api" -> path.equals("/api") ? "page" : "api";
      case "downloads" -> path.equals("/downloads") ? "page" : "download";
      case "", "graph", "id", "limits", "page", "paths", "programmes", "query", "search" -> "page";
      default -> "other";
    };
  }

  /** All of it in Prometheus's text format. */
  public String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
