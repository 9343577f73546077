package wenmai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Synthetic graphs loaded into the engines, each time in a process of its own. */
final class LoadSection implements Section {
  private static final String HEAP = "-Xmx2g";

  @Override
  public String name() {
    return "load";
  }

  @Override
  public String measure(Plan plan) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    for (int size : plan.quads()) {
      Map<Engine, List<ChildRun>> runs = new EnumMap<>(Engine.class);
      for (int round = 0; round < plan.roundsOfQuads(size); round++) {
        for (Engine engine : Engine.values()) {
          Corpus.delete(engine.folder(plan, size));
          runs.computeIfAbsent(engine, e -> new ArrayList<>()).add(load(engine, plan, size));
        }
      }
      double best =
          runs.entrySet().stream()
              .filter(run -> run.getKey().name().startsWith("TDB2"))
              .mapToDouble(run -> seconds(run.getValue()).median())
              .min()
              .orElseThrow();
      for (Map.Entry<Engine, List<ChildRun>> run : runs.entrySet()) {
        Spread seconds = seconds(run.getValue());
        rows.add(
            List.of(
                String.format(Locale.ROOT, "%,d", size),
                run.getKey().title(),
                seconds.told("%.1f"),
                String.format(Locale.ROOT, "%.2f", seconds.median() / best),
                Long.toString(Corpus.diskMegabytes(run.getKey().folder(plan, size))),
                Long.toString(
                    run.getValue().stream().mapToLong(ChildRun::heapMegabytes).max().orElse(0)),
                Long.toString(
                    run.getValue().stream()
                        .mapToLong(ChildRun::residentMegabytes)
                        .max()
                        .orElse(0))));
      }
    }
    return new Table(
            List.of(
                "quads",
                "engine",
                "load, s",
                "to TDB2's best",
                "disk, MB",
                "largest heap after a collection, MB",
                "memory with mapped files, MB"),
            rows)
        .markdown();
  }

  private static Spread seconds(List<ChildRun> runs) {
    return new Spread(runs.stream().map(run -> run.number("loaded in (\\d+) ms") / 1e3).toList());
  }

  /** Loads into the engine's folder, which must be empty. */
  static ChildRun load(Engine engine, Plan plan, int quads)
      throws IOException, InterruptedException {
    Path folder = engine.folder(plan, quads);
    Files.createDirectories(folder);
    return ChildRun.of(
        List.of(
            HEAP,
            "-cp",
            System.getProperty("java.class.path"),
            LoadOnce.class.getName(),
            engine.name(),
            folder.toString(),
            Integer.toString(Engine.articles(quads))));
  }
}
