package wenmai.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EndingsTest {
  private static final Endings BRANDS = new Endings(List.of("电力", "国家电力", "中铁"));

  @Test
  void tellsWhereTheLongestWordBeginsThatEndsAtAnOffset() {
    assertThat(BRANDS.startOfLongest("新疆国家电力", 6)).isEqualTo(2);
    assertThat(BRANDS.startOfLongest("新疆电力", 4)).isEqualTo(2);
  }

  @Test
  void tellsWhenNoWordEndsThere() {
    assertThat(BRANDS.startOfLongest("新疆电力", 3)).isEqualTo(-1);
    assertThat(BRANDS.startOfLongest("力", 1)).isEqualTo(-1);
    assertThat(BRANDS.startOfLongest("", 0)).isEqualTo(-1);
  }
}
