package wenmai.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How soon the program is at work, and how large it is. */
final class StartSection implements Section {
  @Override
  public String name() {
    return "start";
  }

  @Override
  public String measure(Plan plan) throws Exception {
    Program program = new Program(plan.jar());
    Path store = plan.folder().resolve("store-demo");
    Corpus.delete(store);
    program.run("demo", "--no-serve", "--store", store.toString());
    Path first = Corpus.files(Path.of("data/articles")).get(0);
    List<Double> help = new ArrayList<>();
    List<Double> article = new ArrayList<>();
    List<Double> answering = new ArrayList<>();
    List<Double> ready = new ArrayList<>();
    for (int round = 0; round < plan.rounds() + 2; round++) {
      help.add(program.run("--version").seconds());
      article.add(program.run("explain", first.toString()).seconds());
      try (ServedProgram server = program.serve(store)) {
        answering.add(server.answeringSeconds());
        ready.add(server.readySeconds());
      }
    }
    return new Table(
            List.of("what", "measured"),
            List.of(
                List.of("`--version`, s", new Spread(help).told("%.2f")),
                List.of("`explain` of one article, s", new Spread(article).told("%.2f")),
                List.of("`serve` of the demo answers, s", new Spread(answering).told("%.2f")),
                List.of("`serve` of the demo is ready, s", new Spread(ready).told("%.2f")),
                List.of(
                    "the jar, MB",
                    String.format(Locale.ROOT, "%.1f", Files.size(plan.jar()) / 1e6))))
        .markdown();
  }
}
