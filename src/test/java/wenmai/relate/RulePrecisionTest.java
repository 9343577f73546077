package wenmai.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.knowledge.Knowledge;
import wenmai.relate.RulePrecision.Tally;

/** The confidence that counts give a rule. */
class RulePrecisionTest {
  @Test
  void aRuleThatWasNeverCountedKeepsItsOwnFigure() {
    assertThat(new RulePrecision(Map.of()).confidence("hosts", 0.8)).isEqualTo(0.8, within(1e-9));
  }

  @Test
  void fewCountsMoveTheFigureALittleAndManyMoveItFar() {
    RulePrecision few = new RulePrecision(Map.of("hosts", new Tally(1, 1)));
    RulePrecision many = new RulePrecision(Map.of("hosts", new Tally(100, 100)));

    assertThat(few.confidence("hosts", 0.9)).isEqualTo(0.82, within(1e-9));
    assertThat(many.confidence("hosts", 0.9)).isBetween(0.5, 0.52);
  }

  @Test
  void theBundledCountsAreOfRulesOfTheRuleBook() {
    Knowledge knowledge = Knowledge.bundled();

    assertThat(RuleBook.load(knowledge).confidences().keySet())
        .containsAll(RulePrecision.load(knowledge).byRule().keySet());
  }

  @Test
  void namesTheLineThatIsNoCount(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("ontology"));
    Files.createDirectories(folder.resolve("data/rules"));
    Files.writeString(folder.resolve("ontology/wenmai.ttl"), "");
    Files.writeString(folder.resolve(RulePrecision.FILE), "hosts\tmany\t1\n");

    assertThatThrownBy(() -> RulePrecision.load(Knowledge.at(folder)))
        .hasMessageContaining(RulePrecision.FILE)
        .hasMessageContaining("hosts\tmany");
  }
}
