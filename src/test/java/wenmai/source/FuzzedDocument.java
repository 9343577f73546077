package wenmai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;

/** What must hold of a document whatever its bytes are, short of memory and time. */
final class FuzzedDocument {
  private static final SourceLimits LIMITS =
      new SourceLimits(1 << 20, 100_000, 64, Duration.ofSeconds(10), 512 << 20);

  private FuzzedDocument() {}

  static void read(byte[] bytes, String name) throws IOException {
    try {
      String text = new ContentReader(LIMITS).read(bytes, name).text();
      assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(LIMITS.maxCharacters());
      assertThat(text.indexOf('\r')).isNegative();
      assertThat(text.indexOf('\0')).isNegative();
      assertThat(text.codePoints()).noneMatch(FuzzedDocument::isHalfACharacter);
    } catch (Refusal refused) {
      assertThat(refused.getMessage()).endsWith(".");
    }
  }

  private static boolean isHalfACharacter(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
