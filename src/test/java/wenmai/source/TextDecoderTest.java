package wenmai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String NEWS = "新疆某县举办农民技能培训班，三百余人参加。\n“学了就能用。”学员说。\n";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, false",
    "UTF-8, true",
    "UTF-16LE, false",
    "UTF-16LE, true",
    "UTF-16BE, false",
    "UTF-16BE, true",
    "UTF-32LE, true",
    "UTF-32BE, true",
    "GB18030, false",
    "GB18030, true"
  })
  void detectsEveryEncodingWithAndWithoutItsMark(String charset, boolean marked) throws Refusal {
    String written = marked ? "\uFEFF" + NEWS : NEWS;
    assertThat(decode(written.getBytes(Charset.forName(charset))))
        .isEqualTo(new SourceText(charset, NEWS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "培训班开班",
        "他叫𠮷布，住在村东头，养了二十只羊。",
        "牧民库尔班·艾力说：“今年的收成好。”",
        "記者從農業部門獲悉，這個縣的棉花產量連續三年增長，農民收入也隨之提高。",
        "A区B栋 2023年 GDP增长8.5%"
      })
  void readsGb18030WithoutDeclaration(String text) throws Refusal {
    assertThat(decode(text.getBytes(TextDecoder.GB18030)))
        .isEqualTo(new SourceText("GB18030", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void readsUtf16OfLatinAndTraditionalTextWithoutMark(String charset) throws Refusal {
    for (String text : new String[] {"Cotton 2023\n", "記者從農業部門獲悉，農民收入增長。"}) {
      assertThat(decode(text.getBytes(Charset.forName(charset))))
          .isEqualTo(new SourceText(charset, text));
    }
  }

  @Test
  void normalisesLineEndsAndNothingElse() throws Refusal {
    String text = "一\r\n二\r三\n\r\n\t四\u3000\f五\uFEFF" + " ".repeat(200) + "\u0002";
    assertThat(decode(text.getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("一\n二\n三\n\n\t四\u3000\f五\uFEFF" + " ".repeat(200) + "\u0002");
  }

  @Test
  void trustsADeclarationThatDecodes() throws Refusal {
    byte[] big5 = "農民收入提高".getBytes(Charset.forName("Big5"));
    assertThat(TextDecoder.decode(big5, Optional.of(Charset.forName("Big5"))).text())
        .isEqualTo("農民收入提高");
  }

  @Test
  void doesNotTrustADeclarationAgainstValidUtf8() throws Refusal {
    byte[] bytes = NEWS.getBytes(StandardCharsets.UTF_8);
    assertThat(TextDecoder.decode(bytes, Optional.of(StandardCharsets.ISO_8859_1)).text())
        .isEqualTo(NEWS);
  }

  @Test
  void rejectsRandomBytes() {
    assertThat(refusal(BadFileZoo.randomBytes()).of("x").reason())
        .isEqualTo(RejectionReason.BINARY);
    for (int length = 8; length < 64; length++) {
      byte[] bytes = Arrays.copyOfRange(BadFileZoo.randomBytes(), 64 * length, 65 * length);
      assertThat(refusal(bytes).of("x").reason()).isEqualTo(RejectionReason.BINARY);
    }
  }

  @Test
  void rejectsBig5RatherThanMisreadIt() {
    byte[] big5 = "記者從農業部門獲悉，這個縣的棉花產量連續三年增長".getBytes(Charset.forName("Big5"));
    assertThat(refusal(big5).of("x").reason()).isEqualTo(RejectionReason.BINARY);
  }

  @Test
  void saysWhereUtf8IsDamaged() {
    byte[] bytes = "棉".repeat(400).getBytes(StandardCharsets.UTF_8);
    bytes[300] = (byte) 0xFF;
    SourceResult.Rejected rejected = refusal(bytes).of("x");
    assertThat(rejected.reason()).isEqualTo(RejectionReason.MALFORMED);
    assertThat(rejected.detail()).contains("offset 300");
  }

  private static SourceText decode(byte[] bytes) throws Refusal {
    return TextDecoder.decode(bytes, Optional.empty());
  }

  private static Refusal refusal(byte[] bytes) {
    return catchThrowableOfType(Refusal.class, () -> decode(bytes));
  }
}
