package wenmai.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.SampleReading;
import wenmai.knowledge.Knowledge;
import wenmai.model.Predicate;

/** Holds the guide to rules and lexicons to what it describes. */
class RulesReadmeTest {
  private static final Path README = Path.of("data/rules/README.md");
  private static final Pattern RULE = Pattern.compile("```\\n(rule .*?)```", Pattern.DOTALL);

  @Test
  void itsExampleRulesAreRules(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("ontology"));
    Files.createDirectories(folder.resolve("data/rules"));
    Files.writeString(folder.resolve("ontology/wenmai.ttl"), "");
    List<String> blocks =
        RULE.matcher(Files.readString(README)).results().map(MatchResult::group).toList();
    assertThat(blocks).hasSize(2).containsOnly(blocks.get(0));
    Files.writeString(folder.resolve("data/rules/readme.rules"), blocks.get(0).replace("```", ""));

    Rule rule = RuleBook.load(Knowledge.at(folder)).rules().get(0);

    assertThat(rule.examples())
        .allSatisfy(
            example ->
                assertThat(SampleReading.facts(example.text(), Predicate.MENTORS))
                    .containsExactlyElementsOf(example.facts()));
  }

  @Test
  void itNamesEveryLexicon() throws IOException {
    String readme = Files.readString(README);
    try (Stream<Path> lexicons = Files.list(Path.of("data/lexicon"))) {
      assertThat(lexicons.map(file -> "`" + file.getFileName() + "`"))
          .allSatisfy(name -> assertThat(readme.split(name, -1)).as(name).hasSizeGreaterThan(2));
    }
  }

  @Test
  void itNamesEveryRelation() throws IOException {
    String readme = Files.readString(README);
    assertThat(Stream.of(Predicate.values()).map(p -> "`" + p.localName() + "`"))
        .allSatisfy(name -> assertThat(readme.split(name, -1)).as(name).hasSizeGreaterThan(2));
  }
}
