package wenmai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The kinds of questions asked over HTTP of three servers in turn, each a process of its own.
 *
 * <p>Client and servers share the machine's cores.
 */
final class QuerySection implements Section {
  private static final List<Engine> SERVED =
      List.of(Engine.WENMAI, Engine.TDB2_PARALLEL, Engine.RDF4J_LMDB);
  private static final int MANY = 16;
  private static final double BETWEEN_SERVERS_SHARE = 0.25;

  @Override
  public String name() {
    return "queries";
  }

  @Override
  public String measure(Plan plan) throws Exception {
    int quads = plan.quads().get(0);
    int articles = Engine.articles(quads);
    Map<Engine, PeerProcess> servers = new EnumMap<>(Engine.class);
    try {
      for (Engine engine : SERVED) {
        if (!Files.exists(engine.folder(plan, quads))) {
          LoadSection.load(engine, plan, quads);
        }
        servers.put(engine, PeerProcess.start(engine, engine.folder(plan, quads)));
      }
      List<String> tables = new ArrayList<>();
      for (int clients : new int[] {1, MANY}) {
        tables.add(
            "With "
                + clients
                + (clients == 1 ? " client" : " clients")
                + ", milliseconds, p50 / p99:\n\n"
                + table(plan, servers, articles, clients));
      }
      return String.join("\n\n", tables);
    } finally {
      for (PeerProcess server : servers.values()) {
        server.close();
      }
    }
  }

  private static String table(
      Plan plan, Map<Engine, PeerProcess> servers, int articles, int clients)
      throws IOException, InterruptedException {
    double seconds = plan.seconds() * BETWEEN_SERVERS_SHARE;
    List<List<String>> rows = new ArrayList<>();
    for (QueryKind kind : QueryKind.values()) {
      Map<Engine, List<Answers>> answers = new EnumMap<>(Engine.class);
      for (int round = -1; round < plan.rounds(); round++) {
        for (Engine engine : SERVED) {
          SplittableRandom random = new SplittableRandom(round);
          Answers of =
              Answers.of(
                  servers.get(engine).endpoint(),
                  () -> kind.any(random.split(), articles),
                  clients,
                  seconds);
          if (round >= 0) {
            answers.computeIfAbsent(engine, e -> new ArrayList<>()).add(of);
          }
        }
      }
      List<String> row = new ArrayList<>(List.of(kind.title() + (kind.isPoint() ? "" : " *")));
      SERVED.forEach(engine -> row.add(told(answers.get(engine))));
      row.add(ratio(answers.get(Engine.WENMAI), answers.get(Engine.TDB2_PARALLEL)));
      row.add(ratio(answers.get(Engine.WENMAI), answers.get(Engine.RDF4J_LMDB)));
      rows.add(row);
    }
    return new Table(
            List.of(
                "query", "Wenmai", "Fuseki", "RDF4J LMDB", "requests to Fuseki's", "to RDF4J's"),
            rows)
        .markdown();
  }

  private static String told(List<Answers> rounds) {
    return "%s / %s"
        .formatted(
            number(new Spread(rounds.stream().map(a -> a.percentile(50)).toList()).median()),
            number(new Spread(rounds.stream().map(a -> a.percentile(99)).toList()).median()));
  }

  private static String number(double milliseconds) {
    return String.format(Locale.ROOT, milliseconds < 10 ? "%.2f" : "%.0f", milliseconds);
  }

  /** How many requests ours answered to each of the other, round by round. */
  private static String ratio(List<Answers> ours, List<Answers> other) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i).perSecond() / other.get(i).perSecond());
    }
    return new Spread(ratios).told("%.2f");
  }
}
