package wenmai.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.knowledge.Knowledge;

class BylineGrammarTest {
  private final BylineGrammar grammar = new BylineGrammar(Knowledge.bundled());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "□本报记者 何清远 秦小满 通讯员 阿依夏",
        "边城日报记者 何清远",
        "■秦大川",
        "本报记者何清远",
        "通讯员：古丽扎·买买提",
        "文/图 本报记者 何清远",
        "（记者 何清远 通讯员 秦小满）",
        "边城日报松林5月6日讯"
      })
  void knowsBylines(String line) {
    assertThat(grammar.isByline(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"乡镇图书馆的图画书", "记者在现场看到，工作人员正在忙碌。", "边城日报记者何清远从会议上获悉：", "松林镇办起流动图书车"})
  void tellsOtherLinesFromBylines(String line) {
    assertThat(grammar.isByline(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"□本报记者 何清远摄", "边城日报记者 何清远 摄", "（通讯员 秦小满 摄影）"})
  void knowsPhotographers(String line) {
    assertThat(grammar.isCredit(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本报讯（记者 何清远）昨天，",
        "本报松林5月6日讯 今年以来，",
        "边城融媒讯 （特派记者 何清远",
        "据《边城日报》报道（记者 何清远）",
        "据边城日报报道 今年，"
      })
  void knowsRunInDatelines(String text) {
    assertThat(grammar.beginsReport(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"据了解，今年", "据镇政府介绍，", "通讯设备（手机、电台）昨天运到"})
  void tellsSentencesFromDatelines(String text) {
    assertThat(grammar.beginsReport(text)).isFalse();
  }

  @Test
  void joinsTheLastCharacterOfAName() {
    assertThat(grammar.isWrapped("昌吉日报记者 周立民 通讯员 阿不都拉", "江")).isTrue();
    assertThat(grammar.isWrapped("昌吉日报记者 周立民", "春耕")).isFalse();
  }
}
