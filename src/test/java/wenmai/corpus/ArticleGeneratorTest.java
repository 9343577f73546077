package wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.knowledge.Knowledge;
import wenmai.lexicon.Gazetteer;

class ArticleGeneratorTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load(Knowledge.bundled());

  private final Path folder;

  ArticleGeneratorTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void writesTheSameFilesForTheSameSeed() throws IOException {
    assertThat(written("one", 40, 7)).isEqualTo(written("other", 40, 7));
    assertThat(written("one", 40, 7)).isNotEqualTo(written("third", 40, 8));
  }

  @Test
  void writesMostArticlesByThemselvesAndSomeOnPages() throws IOException {
    assertThat(written("many", 300, 1)).hasSizeBetween(180, 280);
  }

  @Test
  void leavesNoSlotUnfilled() {
    ArticleGenerator generator = new ArticleGenerator(GAZETTEER, 3);
    List<String> articles = IntStream.range(0, 200).mapToObj(generator::article).toList();

    assertThat(articles).noneMatch(article -> article.matches("(?s).*[{}\\[\\]|].*"));
    assertThat(articles).doesNotHaveDuplicates();
    assertThat(articles.stream().mapToInt(String::length).average().orElseThrow())
        .isBetween(450.0, 1000.0);
  }

  private SortedMap<String, String> written(String name, int count, long seed) throws IOException {
    Path target = folder.resolve(name + seed);
    new ArticleGenerator(GAZETTEER, seed).write(count, target);
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(target)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(target.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }
}
