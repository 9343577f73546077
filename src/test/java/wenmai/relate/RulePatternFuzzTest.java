package wenmai.relate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import wenmai.model.EntityType;

/** A pattern of a rule is compiled or refused, and finds the same wherever it stands. */
class RulePatternFuzzTest {
  private static final int LONGEST = 200;
  private static final String PERSON = CompiledPattern.kind(EntityType.PERSON) + "\uE100";
  private static final String COMPANY = CompiledPattern.kind(EntityType.COMPANY) + "\uE101";
  private static final String SENTENCE = "日前，" + COMPANY + "董事长" + PERSON + "、队长出席会议。";

  @FuzzTest
  void isCompiledOrRefused(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    CompiledPattern pattern;
    try {
      pattern = CompiledPattern.of(text.substring(0, Math.min(LONGEST, text.length())));
    } catch (IllegalArgumentException refused) {
      return;
    }
    assertThat(CompiledPattern.of(text.substring(0, Math.min(LONGEST, text.length()))).slots())
        .isEqualTo(pattern.slots());
    Matcher matcher = pattern.regex().matcher(SENTENCE);
    while (matcher.find()) {
      for (String slot : pattern.slots()) {
        assertThat(matcher.start(slot)).isBetween(-1, SENTENCE.length());
      }
    }
  }
}
