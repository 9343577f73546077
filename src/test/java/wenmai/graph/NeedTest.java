package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "毕业于|就读于; 就读于 毕业于",
        "汉[ 　]?族; 族 汉",
        "家庭?住址+[：:]; 住址 家",
        "(?<!融)入党(?!建); 入党",
        "(身患|患有)[^，]{1,20}; 患有 身患",
        "(甲|乙?)丙; 丙",
        "\\d{2}岁\\.; 岁.",
        "(?<年>\\d+)年; ''",
        "(?i)qq; ''",
        "\\Q甲\\E; ''",
        "[甲乙[丙]]丁{0,2}\\p{IsHan}戊{2}; 戊",
        "甲|; ''"
      })
  void readsTheStringsThatAMatchHolds(String regex, String literals) {
    assertThat(String.join(" ", Need.of(regex).literals())).isEqualTo(literals);
  }

  @Test
  void isMetByAllPartsOfOneAlternative() {
    Need need = Need.of("(汉[ ]?族|回[ ]?族)干部");

    assertThat(need.isMetBy(Set.of("汉", "族", "干部"))).isTrue();
    assertThat(need.isMetBy(Set.of("回", "汉", "干部"))).isFalse();
    assertThat(need.isMetBy(Set.of("回", "族"))).isFalse();
  }
}
