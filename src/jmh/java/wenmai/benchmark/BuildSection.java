package wenmai.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Generated articles built into a store and served, in processes with a heap of 512 MB. */
final class BuildSection implements Section {
  @Override
  public String name() {
    return "build";
  }

  @Override
  public String measure(Plan plan) throws Exception {
    Program program = new Program(plan.jar());
    List<List<String>> rows = new ArrayList<>();
    for (int size : plan.articles()) {
      Path corpus = Corpus.of(plan, size);
      Path store = store(plan, size);
      List<Double> seconds = new ArrayList<>();
      List<Double> processor = new ArrayList<>();
      List<Double> served = new ArrayList<>();
      List<Double> heaps = new ArrayList<>();
      double articles = 0;
      for (int round = 0; round < plan.roundsOfArticles(size); round++) {
        Corpus.delete(store);
        ChildRun run = program.run("build", corpus.toString(), "--store", store.toString());
        articles = run.number("the store holds (\\d+) articles");
        seconds.add(run.seconds());
        processor.add(run.processorSeconds());
        heaps.add((double) run.heapMegabytes());
        try (ServedProgram server = program.serve(store)) {
          served.add(run.seconds() + server.readySeconds());
        }
      }
      Spread build = new Spread(seconds);
      rows.add(
          List.of(
              String.format(Locale.ROOT, "%,d", size),
              String.format(Locale.ROOT, "%,.0f", articles),
              build.told("%.1f"),
              String.format(Locale.ROOT, "%.1f", build.median() * 1000 / articles),
              new Spread(processor).told("%.1f"),
              new Spread(served).told("%.1f"),
              new Spread(heaps).told("%.0f"),
              Long.toString(Corpus.diskMegabytes(store))));
    }
    return new Table(
            List.of(
                "articles written",
                "found",
                "build, s",
                "ms an article",
                "processor time, s",
                "built and served, s",
                "largest heap after a collection, MB",
                "store on disk, MB"),
            rows)
        .markdown();
  }

  /** The store of so many generated articles, as the last build left it. */
  static Path store(Plan plan, int articles) {
    return plan.folder().resolve("store-" + articles);
  }
}
