package wenmai.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import wenmai.corpus.ArticleGenerator;
import wenmai.knowledge.Knowledge;
import wenmai.lexicon.Gazetteer;

/**
 * One changed article among many: from the start of {@code build} until a server that runs shows
 * it.
 */
final class ChangeSection implements Section {
  private static final int LARGEST = 10_000;
  private static final long SEED_OF_CHANGES = 99;

  @Override
  public String name() {
    return "change";
  }

  @Override
  public String measure(Plan plan) throws Exception {
    Program program = new Program(plan.jar());
    ArticleGenerator other =
        new ArticleGenerator(Gazetteer.load(Knowledge.bundled()), SEED_OF_CHANGES);
    List<List<String>> rows = new ArrayList<>();
    for (int size : plan.articles().stream().filter(n -> n <= LARGEST).toList()) {
      Path corpus = Corpus.of(plan, size);
      Path store = BuildSection.store(plan, size);
      Path changed = Corpus.files(corpus).get(size / 3);
      String before = Files.readString(changed);
      program.run("build", corpus.toString(), "--store", store.toString());
      List<Double> built = new ArrayList<>();
      List<Double> processor = new ArrayList<>();
      List<Double> visible = new ArrayList<>();
      try (ServedProgram server = program.serve(store)) {
        for (int round = 0; round < plan.rounds(); round++) {
          Files.writeString(changed, other.article(round));
          long start = System.nanoTime();
          ChildRun run = program.run("build", corpus.toString(), "--store", store.toString());
          built.add(run.seconds());
          processor.add(run.processorSeconds());
          server.awaitYes(
              "ASK { ?article <https://w3id.org/wenmai/ontology#contentHash> '"
                  + hash(changed)
                  + "' }");
          visible.add((System.nanoTime() - start) / 1e9);
        }
      } finally {
        Files.writeString(changed, before);
      }
      rows.add(
          List.of(
              String.format(Locale.ROOT, "%,d", size),
              new Spread(built).told("%.1f"),
              new Spread(processor).told("%.1f"),
              new Spread(visible).told("%.1f")));
    }
    return new Table(
            List.of(
                "among articles", "`build`, s", "its processor time, s", "until it is served, s"),
            rows)
        .markdown();
  }

  private static String hash(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
