package wenmai.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.StoreException;

final class DecisionLogTest {
  private static final Instant MORNING = Instant.parse("2026-11-28T08:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final DecisionLog LOG =
      DecisionLog.empty()
          .with(new Decision.Merge("urn:a", "urn:b", "甲"), Optional.of("编辑\"甲\""), MORNING)
          .with(new Decision.Split("urn:a", List.of("urn:2", "urn:1")), Optional.empty(), MORNING)
          .with(new Decision.Reject("urn:claim"), Optional.empty(), NOON)
          .with(new Decision.Rename("urn:a", "新名\n称"), Optional.empty(), NOON)
          .without(3, NOON);

  @Test
  void isReadAsItWasWritten(@TempDir Path store) {
    LOG.save(store);

    assertThat(DecisionLog.load(store)).isEqualTo(LOG);
  }

  @Test
  void isTheSameBytesForTheSameDecisions() {
    assertThat(DecisionTurtle.write(DecisionTurtle.read(DecisionTurtle.write(LOG))))
        .isEqualTo(DecisionTurtle.write(LOG))
        .contains("wm:Merge", "prov:generatedAtTime", "\"新名\\n称\"@zh");
  }

  @Test
  void appliesInOrderWhatIsNotUndone() {
    assertThat(LOG.inForce()).extracting(LoggedDecision::number).containsExactly(1, 2, 4);
    assertThatThrownBy(() -> LOG.without(3, NOON)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAFileThatIsNoLog(@TempDir Path store) throws IOException {
    Files.writeString(store.resolve("decisions.ttl"), "<urn:a> <urn:b>");

    assertThatThrownBy(() -> DecisionLog.load(store))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("decisions.ttl");
  }
}
