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
    Path archive = plan.folder().toAbsolutePath().resolve("classes.jsa");
    Corpus.delete(store);
    Files.deleteIfExists(archive);
    program.run("demo", "--no-serve", "--store", store.toString());
    try (ServedProgram archiving =
        program.with("-XX:ArchiveClassesAtExit=" + archive).serve(store)) {
      archiving.awaitYes("ASK { ?s ?p ?o }");
    }
    List<List<String>> rows = new ArrayList<>();
    rows.addAll(rows(program, "", store, plan));
    rows.addAll(
        rows(
            program.with("-XX:SharedArchiveFile=" + archive),
            ", with an archive of its classes",
            store,
            plan));
    rows.add(
        List.of("the jar, MB", String.format(Locale.ROOT, "%.1f", Files.size(plan.jar()) / 1e6)));
    return new Table(List.of("what", "measured"), rows).markdown();
  }

  private static List<List<String>> rows(
      Program program, String circumstance, Path store, Plan plan) throws Exception {
    Path first = Corpus.files(Path.of("data/articles")).get(0);
    List<Double> version = new ArrayList<>();
    List<Double> article = new ArrayList<>();
    List<Double> answering = new ArrayList<>();
    List<Double> ready = new ArrayList<>();
    for (int round = 0; round < plan.rounds() + 2; round++) {
      version.add(program.run("--version").seconds());
      article.add(program.run("explain", first.toString()).seconds());
      try (ServedProgram server = program.serve(store)) {
        answering.add(server.answeringSeconds());
        ready.add(server.readySeconds());
      }
    }
    return List.of(
        List.of("`--version`" + circumstance + ", s", new Spread(version).told("%.2f")),
        List.of(
            "`explain` of a first article" + circumstance + ", s",
            new Spread(article).told("%.2f")),
        List.of(
            "`serve` of the demo answers" + circumstance + ", s",
            new Spread(answering).told("%.2f")),
        List.of(
            "`serve` of the demo is ready" + circumstance + ", s", new Spread(ready).told("%.2f")));
  }
}
