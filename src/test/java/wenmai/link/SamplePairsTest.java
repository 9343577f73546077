package wenmai.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import wenmai.SampleReading;
import wenmai.evaluate.Counts;
import wenmai.evaluate.Gold;
import wenmai.evaluate.GoldArticle;
import wenmai.model.Entity;

/**
 * Measures linking in the sample articles by pairs: of all pairs of names that gold and reader both
 * know in an article, which does each take for one thing?
 */
class SamplePairsTest {
  private static final Path FOLDER = Path.of("data/gold");
  private static final double FLOOR = 0.95;

  @Test
  void joinsThePairsOfNamesThatGoldJoins() throws IOException {
    Counts pairs = Counts.NONE;
    for (GoldArticle article : Gold.load(FOLDER).articles()) {
      pairs = pairs.plus(pairs(article));
    }

    assertThat(pairs.right()).as("pairs joined: %s", pairs).isGreaterThan(50);
    assertThat(pairs.precision()).as("precision: %s", pairs).isGreaterThanOrEqualTo(FLOOR);
    assertThat(pairs.recall()).as("recall: %s", pairs).isGreaterThanOrEqualTo(FLOOR);
  }

  private static Counts pairs(GoldArticle article) throws IOException {
    Map<String, Integer> gold = new HashMap<>();
    for (int i = 0; i < article.entities().size(); i++) {
      GoldArticle.GoldEntity entity = article.entities().get(i);
      for (String name : names(entity.name(), entity.aliases())) {
        gold.put(name, i);
      }
    }
    Map<String, Integer> read = new HashMap<>();
    String text = Files.readString(FOLDER.resolve(article.id() + ".txt"));
    List<Entity> entities = SampleReading.of(text).entities();
    for (int i = 0; i < entities.size(); i++) {
      for (String name : names(entities.get(i).name(), entities.get(i).aliases())) {
        read.put(name, i);
      }
    }
    SortedSet<String> shared = new TreeSet<>(gold.keySet());
    shared.retainAll(read.keySet());
    List<String> both = List.copyOf(shared);
    Counts counts = Counts.NONE;
    for (int i = 0; i < both.size(); i++) {
      for (int j = i + 1; j < both.size(); j++) {
        boolean inGold = Objects.equals(gold.get(both.get(i)), gold.get(both.get(j)));
        boolean inReading = Objects.equals(read.get(both.get(i)), read.get(both.get(j)));
        counts =
            counts.plus(
                new Counts(
                    inGold && inReading ? 1 : 0,
                    inReading && !inGold ? 1 : 0,
                    inGold && !inReading ? 1 : 0));
      }
    }
    return counts;
  }

  private static List<String> names(String name, Collection<String> aliases) {
    List<String> names = new ArrayList<>(aliases);
    names.add(name);
    return names.stream().map(NameForm::of).map(NameForm::withMiddleDots).distinct().toList();
  }
}
