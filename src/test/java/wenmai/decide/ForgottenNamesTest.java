package wenmai.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.model.Entity;
import wenmai.model.EntityType;

final class ForgottenNamesTest {
  private static final ForgottenNames LIST =
      ForgottenNames.none().with(EntityType.PERSON, Set.of("林远舟"), Set.of("urn:lin"));

  private static Entity entity(EntityType type, String name, String... aliases) {
    return new Entity("e1", type, name, List.of(aliases), Optional.empty());
  }

  @Test
  void knowsNamesOfTheirKind() {
    assertThat(LIST.holds(entity(EntityType.PERSON, "林远舟"))).isTrue();
    assertThat(LIST.holds(entity(EntityType.PERSON, "阿林", "林远舟"))).isTrue();
    assertThat(LIST.holds(entity(EntityType.PERSON, "林远"))).isFalse();
    assertThat(LIST.holds(entity(EntityType.COMPANY, "林远舟"))).isFalse();
    assertThat(LIST.holdsIri("urn:lin")).isTrue();
    assertThat(LIST.holdsIri("urn:other")).isFalse();
  }

  @Test
  void keepsDigestsThatDifferFromStoreToStore(@TempDir Path store) throws IOException {
    LIST.save(store);
    ForgottenNames other =
        ForgottenNames.none().with(EntityType.PERSON, Set.of("林远舟"), Set.of("urn:lin"));

    assertThat(ForgottenNames.load(store)).isEqualTo(LIST);
    assertThat(other.digests()).doesNotContainAnyElementsOf(LIST.digests());
    assertThat(Files.readString(store.resolve("forgotten.txt"))).doesNotContain("林", "urn:lin");
  }
}
