package wenmai.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningTest {
  @ParameterizedTest
  @CsvSource({"由甲和由乙主办, 0, 0", "由甲和由乙主办, 1, 3", "由甲和由乙主办, 4, -1", "没有, 0, -1", "自由由甲, 0, 1"})
  void findsTheNextMatchAsAScanWould(String text, int from, int start) {
    Matcher matcher = Pattern.compile("由.").matcher(text);

    boolean found = Beginning.withOneOf("由").find(matcher, text, from);

    assertThat(found ? matcher.start() : -1).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource({"{首届|}<what:Event>", "~<what:Event>", "^<what:Event>"})
  void triesPatternsWithoutAFixedBeginningEverywhere(String pattern) {
    assertThat(CompiledPattern.of(pattern).beginning()).isSameAs(Beginning.anywhere());
  }
}
