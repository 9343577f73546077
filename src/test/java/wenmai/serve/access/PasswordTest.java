package wenmai.serve.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
  /** The hash of "password" with the salt "somesalt", from the reference implementation's tests. */
  private static final String OF_ANOTHER_PROGRAM =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  @Test
  void matchesItsOwnHashAndNoOther() {
    String hash = new Password("correct horse 电池").hash();

    assertThat(new Password("correct horse 电池").matches(hash)).isTrue();
    assertThat(new Password("correct horse 电泳").matches(hash)).isFalse();
    assertThat(new Password("correct horse 电池").hash()).as("another salt").isNotEqualTo(hash);
  }

  @Test
  void readsHashesOfOtherPrograms() {
    assertThat(new Password("password").matches(OF_ANOTHER_PROGRAM)).isTrue();
    assertThat(new Password("Password").matches(OF_ANOTHER_PROGRAM)).isFalse();
  }

  @Test
  void isTheSameHoweverItsCharactersWereTyped() {
    assertThat(new Password("e\u0301t\u00e9").matches(new Password("\u00e9te\u0301").hash()))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "password",
        "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$short"
      })
  void knowsWhatIsNoHash(String text) {
    assertThat(Password.isHash(text)).isFalse();
  }
}
