package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wenmai.serve.limit.Limit;

@Timeout(60)
class MetricsTest {
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  @Test
  void countsRequestsByWhatIsAskedForAndHowItEnds() {
    try (RunningServer running =
        new RunningServer(settings -> settings.withTimeout(Duration.ofMillis(200)))) {
      running.grow(300);
      running.query("ASK {}");
      running.query("ASK {}");
      running.query("no query");
      running.query(SLOW);
      running.get("/");
      running.get("/api/search?q=x");
      running.get("/downloads/wenmai.nq");
      running.get("/data?default", "Accept", "text/turtle");

      assertThat(running.get("/metrics").body())
          .contains(
              "wenmai_requests_seconds_count{endpoint=\"sparql\",status=\"2xx\"} 2\n",
              "wenmai_requests_seconds_count{endpoint=\"sparql\",status=\"4xx\"} 1\n",
              "wenmai_requests_seconds_count{endpoint=\"sparql\",status=\"5xx\"} 1\n",
              "wenmai_requests_seconds_count{endpoint=\"page\",status=\"2xx\"} 1\n",
              "wenmai_requests_seconds_count{endpoint=\"api\",status=\"2xx\"} 1\n",
              "wenmai_requests_seconds_count{endpoint=\"download\",status=\"2xx\"} 1\n",
              "wenmai_requests_seconds_count{endpoint=\"data\",status=\"2xx\"} 1\n",
              "wenmai_requests_seconds_bucket{endpoint=\"sparql\",status=\"2xx\",le=\"30.0\"} 2\n",
              "wenmai_queries_stopped_total 1.0\n",
              "wenmai_queries_running 0.0\n",
              "jvm_memory_used_bytes{",
              "jvm_gc_")
          .containsPattern("wenmai_generation 0.0\n")
          .containsPattern("wenmai_quads [1-9]");
    }
  }

  @Test
  void countsWhatIsTurnedAway() {
    try (RunningServer running =
        new RunningServer(settings -> settings.withLimit(Limit.CLIENT_REQUESTS, 120))) {
      int turnedAway = 0;
      while (turnedAway < 2) {
        turnedAway += running.get("/limits").statusCode() == 429 ? 1 : 0;
      }
      String metrics = running.get("/metrics").body();
      while (metrics.startsWith("More than")) {
        metrics = running.get("/metrics").body();
      }

      assertThat(metrics).containsPattern("wenmai_requests_refused_total ([2-9]|\\d\\d+)");
      assertThat(metrics).contains("wenmai_queries_refused_total 0.0\n");
    }
  }

  @Test
  void tellsOtherMachinesNothing() {
    try (RunningServer running = new RunningServer(settings -> settings.withHost("0.0.0.0"))) {
      assertThat(running.get("/metrics").statusCode()).isEqualTo(404);
    }
  }
}
