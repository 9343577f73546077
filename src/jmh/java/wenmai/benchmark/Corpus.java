package wenmai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import wenmai.corpus.ArticleGenerator;
import wenmai.knowledge.Knowledge;
import wenmai.lexicon.Gazetteer;

/** Folders of generated articles and of stores. */
final class Corpus {
  private static final long SEED = 1;

  private Corpus() {}

  /** The folder of so many generated articles, written if it is not there. */
  static Path of(Plan plan, int articles) throws IOException {
    Path folder = plan.folder().resolve("articles-" + articles);
    if (!Files.exists(folder)) {
      new ArticleGenerator(Gazetteer.load(Knowledge.bundled()), SEED).write(articles, folder);
    }
    return folder;
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The room that a folder takes on the disk, in megabytes; holes in files take none. */
  static long diskMegabytes(Path folder) throws IOException, InterruptedException {
    Process du = new ProcessBuilder("du", "-sm", folder.toString()).start();
    String told =
        new String(du.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    du.waitFor();
    return Long.parseLong(told.split("\\s", 2)[0]);
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
