package wenmai.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {
  @Test
  void readsHanCharacters() {
    assertThat(Pinyin.syllables("和田地区")).containsExactly("he", "tian", "di", "qu");
  }

  @Test
  void readsACharacterByTheWordItStandsIn() {
    assertThat(Pinyin.syllables("重庆市").get(0)).isEqualTo("chong");
    assertThat(Pinyin.syllables("重点").get(0)).isEqualTo("zhong");
  }

  @Test
  void writesAnUmlautAsPeopleTypeIt() {
    assertThat(Pinyin.syllables("绿")).containsExactly("lv");
  }

  @Test
  void keepsLettersAndDigitsAndDropsMarks() {
    assertThat(Pinyin.syllables("3D·买")).containsExactly("3", "d", "mai");
  }

  @Test
  void readsCharactersBeyondTheBasicPlaneAsNothing() {
    assertThat(Pinyin.syllables("𠮷林")).contains("lin");
  }
}
