package wenmai.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * How long an endpoint took to answer clients that ask without pause.
 *
 * @param milliseconds of each answer, sorted
 */
record Answers(double[] milliseconds, double perSecond) {
  static Answers of(URI endpoint, Supplier<String> queries, int clients, double seconds)
      throws InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    List<Future<double[]>> running = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      running.add(pool.submit(() -> client(http, endpoint, queries, end)));
    }
    pool.shutdown();
    double[] all =
        running.stream().flatMapToDouble(one -> Arrays.stream(result(one))).sorted().toArray();
    return new Answers(all, all.length / ((System.nanoTime() - start) / 1e9));
  }

  private static double[] result(Future<double[]> running) {
    try {
      return running.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static double[] client(HttpClient http, URI endpoint, Supplier<String> queries, long end)
      throws InterruptedException {
    List<Double> took = new ArrayList<>();
    do {
      String query;
      synchronized (queries) {
        query = queries.get();
      }
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(
                      endpoint + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
              .header("Accept", "application/sparql-results+json")
              .build();
      long start = System.nanoTime();
      try {
        int status = http.send(request, BodyHandlers.ofByteArray()).statusCode();
        if (status != 200) {
          throw new IllegalStateException(status + " for " + query);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      took.add((System.nanoTime() - start) / 1e6);
    } while (System.nanoTime() < end);
    return took.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The milliseconds within which so many of a hundred were answered. */
  double percentile(int ofHundred) {
    return milliseconds[Math.min(milliseconds.length - 1, milliseconds.length * ofHundred / 100)];
  }
}
