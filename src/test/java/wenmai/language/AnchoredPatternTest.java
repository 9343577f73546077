package wenmai.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchoredPatternTest {
  private static final String REGEX = "(?<!\\d)\\d{1,3}团(?:场)?(?!队)";
  private static final AnchoredPattern REGIMENTS = new AnchoredPattern(REGEX, 3, 1, List.of("团"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "184团和10团场相邻",
        "团",
        "7团",
        "1团2团3团",
        "1234团",
        "12团队来到12团",
        "没有",
        "",
        "团团12团场团",
        "33团场"
      })
  void findsWhatAScanOfTheWholeTextFinds(String text) {
    Matcher whole = Pattern.compile(REGEX).matcher(text);

    assertThat(REGIMENTS.in(text).stream().map(MatchResult::group).toList())
        .isEqualTo(whole.results().map(MatchResult::group).toList());
  }

  @Test
  void tellsOffsetsInTheWholeTextAndGroups() {
    AnchoredPattern given = new AnchoredPattern("荣获(\\p{IsHan}+)(?=，|$)", 0, 10, List.of("荣获"));

    MatchResult match = given.in("他当年荣获劳模称号").get(0);

    assertThat(match.start()).isEqualTo(3);
    assertThat(match.group(1)).isEqualTo("劳模称号");
  }
}
