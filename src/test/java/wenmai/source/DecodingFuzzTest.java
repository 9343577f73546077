package wenmai.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.util.Optional;

/** Arbitrary bytes are text, or are refused. */
class DecodingFuzzTest {
  @FuzzTest
  void decodes(byte[] bytes) {
    SourceText decoded;
    try {
      decoded = TextDecoder.decode(bytes, Optional.empty());
    } catch (Refusal refused) {
      assertThat(refused.getMessage()).endsWith(".");
      return;
    }
    assertThat(decoded.text()).doesNotContain("\r", "\0");
    byte[] again = decoded.text().getBytes(Charset.forName(decoded.charset()));
    assertThat(again.length).isLessThanOrEqualTo(bytes.length);
  }
}
