package wenmai.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.knowledge.Knowledge;

class LexiconFilesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.at(Path.of("."));

  @ParameterizedTest
  @CsvSource({
    "surnames.txt, 500",
    "transliteration.txt, 250",
    "transliterated-names.txt, 400",
    "given-name-characters.txt, 900",
    "not-names.txt, 1500",
    "ethnic-groups.txt, 56",
    "media.txt, 300",
    "universities.txt, 250"
  })
  void listsEachTermOnce(String file, int atLeast) {
    assertThat(rows(file).map(row -> row.get(0)))
        .hasSizeGreaterThanOrEqualTo(atLeast)
        .doesNotHaveDuplicates();
  }

  @Test
  void weighsEveryCharacter() {
    assertThat(rows("surnames.txt")).allMatch(row -> row.get(1).matches("[123]"));
    assertThat(rows("given-name-characters.txt"))
        .allMatch(row -> row.get(0).length() == 1 && row.get(1).matches("[1-9]"));
    assertThat(rows("transliteration.txt"))
        .allMatch(row -> row.size() == 4 && String.join("", row).matches(".[0-9]{3}"));
  }

  @Test
  void writesEveryTransliteratedNameWithKnownCharacters() {
    String characters =
        String.join("", rows("transliteration.txt").map(row -> row.get(0)).toList());
    assertThat(rows("transliterated-names.txt").map(row -> row.get(0)))
        .allMatch(name -> name.chars().allMatch(letter -> characters.indexOf(letter) >= 0));
  }

  @Test
  void beginsEveryWordThatIsNoNameWithASurname() {
    List<String> surnames = rows("surnames.txt").map(row -> row.get(0)).toList();
    assertThat(rows("not-names.txt").map(row -> row.get(0)))
        .allMatch(word -> surnames.stream().anyMatch(word::startsWith));
  }

  private static Stream<List<String>> rows(String file) {
    return KNOWLEDGE.lines("data/lexicon/" + file).stream().map(line -> List.of(line.split("\t")));
  }
}
