package wenmai.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.SampleArticle;
import wenmai.build.ArticleReader;
import wenmai.knowledge.Knowledge;
import wenmai.model.ArticleReading;
import wenmai.model.Fact;
import wenmai.model.FactObject;

/** Every rule of the rule book is tried on the sentences that stand beside it. */
class RuleBookTest {
  private static ArticleReader reader;

  @BeforeAll
  static void loadReader() {
    reader = new ArticleReader(Knowledge.bundled());
  }

  static Stream<Arguments> examples() {
    return RuleBook.load(Knowledge.bundled()).rules().stream()
        .flatMap(
            rule -> rule.examples().stream().map(example -> Arguments.of(rule.name(), example)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void readsItsOwnExample(String rule, Rule.Example example) {
    ArticleReading reading = reader.read(SampleArticle.of(example.text().replace('¶', '\n')));

    assertThat(reading.facts().stream().map(RuleBookTest::written))
        .as("facts of rule %s in: %s", rule, example.text())
        .containsAll(example.facts());
  }

  @Test
  void everyRuleHasACommentAndAnExample() {
    assertThat(RuleBook.load(Knowledge.bundled()).rules())
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(rule.comment()).as("comment of " + rule.name()).isNotBlank();
              assertThat(rule.examples()).as("examples of " + rule.name()).isNotEmpty();
              assertThat(rule.examples())
                  .allSatisfy(example -> assertThat(example.facts()).isNotEmpty());
            });
  }

  @Test
  void namesFileAndLineOfAMalformedRule(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("ontology"));
    Files.createDirectories(folder.resolve("data/rules"));
    Files.writeString(folder.resolve("ontology/wenmai.ttl"), "");
    Files.writeString(folder.resolve("data/rules/x.rules"), "rule a\nwhen <who:Nobody>说\n");

    assertThatThrownBy(() -> RuleBook.load(Knowledge.at(folder)))
        .hasMessageContaining("data/rules/x.rules, line 2")
        .hasMessageContaining("Nobody");
  }

  private static String written(Fact fact) {
    String object =
        fact.object() instanceof FactObject.OfEntity entity
            ? entity.entity().name()
            : ((FactObject.OfDate) fact.object()).date().toString();
    List<String> words =
        Stream.concat(
                Stream.of(fact.subject().name(), fact.predicate().localName(), object),
                fact.role().stream())
            .toList();
    return String.join(" ", words);
  }
}
