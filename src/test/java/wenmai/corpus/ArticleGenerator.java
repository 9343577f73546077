package wenmai.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import wenmai.knowledge.Knowledge;
import wenmai.layout.Press;
import wenmai.lexicon.Gazetteer;

/**
 * A generator of newspaper articles about a made-up province, as many as one likes: most in files
 * of their own, a third on pages of several, as typed or set in columns.
 *
 * <p>The same seed gives the same files; of two counts the smaller is the beginning of the larger,
 * but for its last page.
 */
public final class ArticleGenerator {
  private static final int FILES_OF_FOLDER = 1000;
  private static final int LARGEST_PAGE = 6;

  private final Reporter reporter;
  private final long seed;

  public ArticleGenerator(Gazetteer gazetteer, long seed) {
    this.reporter = new Reporter(new Province(gazetteer, seed));
    this.seed = seed;
  }

  /** Writes articles into a folder: {@code COUNT FOLDER SEED}. */
  public static void main(String[] arguments) throws IOException {
    new ArticleGenerator(Gazetteer.load(Knowledge.bundled()), Long.parseLong(arguments[2]))
        .write(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
  }

  /** Writes so many articles into a folder, a thousand files in each of its subfolders. */
  public void write(int count, Path folder) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    int written = 0;
    for (int file = 0; written < count; file++) {
      int together = Math.min(count - written, articlesOfPage(random));
      Path subfolder = folder.resolve("%04d".formatted(file / FILES_OF_FOLDER));
      Files.createDirectories(subfolder);
      Files.writeString(subfolder.resolve("%06d.txt".formatted(file)), page(written, together));
      written += together;
    }
  }

  private static int articlesOfPage(SplittableRandom random) {
    return random.nextInt(8) == 0 ? 2 + random.nextInt(LARGEST_PAGE - 1) : 1;
  }

  private String page(int first, int count) {
    SplittableRandom layout = new SplittableRandom(seed ^ (first * 0x9E3779B97F4A7C15L));
    Press press =
        new Press(
            16 + layout.nextInt(15),
            layout.nextInt(5) == 0,
            layout.nextInt(4) == 0 ? Press.Indent.LOST : Press.Indent.KEPT);
    boolean pressed = count > 1 || layout.nextInt(2) == 0;
    List<String> articles = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      String article = article(i);
      articles.add(pressed ? press.set(article) : article + "\n");
    }
    return String.join("\n\n", articles);
  }

  /** The article of a number, clean: one paragraph a line, the title first. */
  public String article(int number) {
    return reporter.article(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number));
  }
}
