package wenmai.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.SampleReading;
import wenmai.knowledge.Knowledge;
import wenmai.lexicon.Lexicon;
import wenmai.model.ArticleReading;

/** Which names of a corpus are proposed as one name misprinted. */
class NameVariantsTest {
  private static final Lexicon LEXICON = Lexicon.load(Knowledge.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          墨玉县人民医院医生陶景明坐诊。 | 墨玉县人民医院医生陶景朋查房。 | 陶景明 陶景朋
          墨玉县人民医院医生陶景明坐诊。 | 皮山县第一小学教师陶景朋上课。 |
          新疆阳澜风电设备有限公司投产。 | 新疆阳斓风电设备有限公司扩产。 | 新疆阳斓风电设备有限公司 新疆阳澜风电设备有限公司
          墨玉县第一小学开学。 | 墨玉县第二小学开学。 |
          湖北省援疆前方指挥部开会。 | 河北省援疆前方指挥部开会。 |
          """)
  void proposesMisprints(String one, String other, String expected) {
    List<ArticleReading> readings = new ArrayList<>();
    readings.add(SampleReading.of("1.txt", one));
    readings.add(SampleReading.of("2.txt", other));
    Linking linking = new CorpusLinker(LEXICON).link(readings);

    NameVariants variants = new NameVariants(LEXICON.gazetteer());
    readings.forEach(reading -> variants.add(reading, linking));

    assertThat(variants.pairs())
        .extracting(variant -> variant.name() + " " + variant.otherName())
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }
}
