package wenmai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.SampleReading;
import wenmai.knowledge.Knowledge;
import wenmai.lexicon.Lexicon;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;

/** Which entities of several articles are one. */
class CorpusLinkerTest {
  private static final CorpusLinker LINKER = new CorpusLinker(Lexicon.load(Knowledge.bundled()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          哈密市的瓜熟了。                | 哈密市           | 哈密迎来游客。                 | 哈密
          昌吉州下了雪。                  | 昌吉州           | 昌吉回族自治州通了高铁。         | 昌吉回族自治州
          墨玉县人民医院扩建。             | 墨玉县人民医院    | 墨玉县人民医院引进设备。         | 墨玉县人民医院
          新疆阳澜风电设备有限公司投产。    | 新疆阳澜风电设备有限公司 | 新疆阳澜风电设备有限责任公司扩产。 | 新疆阳澜风电设备有限责任公司
          喀什大学沈一鸣教授讲课。          | 喀什大学          | 喀什大学招生。                 | 喀什大学
          """)
  void joinsAcrossArticles(String one, String name, String other, String otherName) {
    ArticleReading first = SampleReading.of("1.txt", one);
    ArticleReading second = SampleReading.of("2.txt", other);
    Linking linking = LINKER.link(List.of(first, second));

    assertThat(iri(linking, first, name)).isEqualTo(iri(linking, second, otherName));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          墨玉县人民医院扩建。             | 墨玉县人民医院   | 皮山县人民医院扩建。            | 皮山县人民医院
          新疆的自治区教育厅发文，乌鲁木齐市开会。 | 自治区教育厅     | 广西的自治区教育厅发文，南宁市开会。 | 自治区教育厅
          墨玉县幸福村通了新路。            | 幸福村          | 皮山县幸福村通了新路。           | 幸福村
          """)
  void keepsApartAcrossArticles(String one, String name, String other, String otherName) {
    ArticleReading first = SampleReading.of("1.txt", one);
    ArticleReading second = SampleReading.of("2.txt", other);
    Linking linking = LINKER.link(List.of(first, second));

    assertThat(iri(linking, first, name)).isNotEqualTo(iri(linking, second, otherName));
  }

  @Test
  void takesTwoPersonsOfOneNameForTwo() {
    ArticleReading doctor = SampleReading.of("1.txt", "墨玉县人民医院医生陶景明坐诊。");
    ArticleReading teacher = SampleReading.of("2.txt", "皮山县第一小学教师陶景明上课。");
    Linking linking = LINKER.link(List.of(doctor, teacher));

    assertThat(iri(linking, doctor, "陶景明")).isNotEqualTo(iri(linking, teacher, "陶景明"));
  }

  @Test
  void takesPersonsOfOneNameForOneWhereTheyShareAnEmployer() {
    ArticleReading earlier = SampleReading.of("1.txt", "墨玉县人民医院医生陶景明坐诊。");
    ArticleReading later = SampleReading.of("2.txt", "墨玉县人民医院副院长陶景明讲话。");
    Linking linking = LINKER.link(List.of(earlier, later));

    assertThat(iri(linking, earlier, "陶景明")).isEqualTo(iri(linking, later, "陶景明"));
  }

  @Test
  void takesNamesThatDifferInTheirDotForOne() {
    ArticleReading one = SampleReading.of("1.txt", "墨玉县人民医院医生努尔兰•别克坐诊。");
    ArticleReading other = SampleReading.of("2.txt", "墨玉县人民医院副院长努尔兰·别克讲话。");
    Linking linking = LINKER.link(List.of(one, other));

    assertThat(iri(linking, one, "努尔兰•别克")).isEqualTo(iri(linking, other, "努尔兰·别克"));
  }

  @Test
  void joinsPersonsThroughAThirdArticleThatNamesBothTheirPosts() {
    ArticleReading doctor = SampleReading.of("1.txt", "墨玉县人民医院医生陶景明坐诊。");
    ArticleReading deputy = SampleReading.of("2.txt", "自治区政协委员陶景明建言。新疆召开会议。");
    ArticleReading both = SampleReading.of("3.txt", "自治区政协委员、墨玉县人民医院医生陶景明建言。新疆召开会议。");
    Linking linking = LINKER.link(List.of(doctor, deputy, both));

    assertThat(
            List.of(
                iri(linking, doctor, "陶景明"),
                iri(linking, deputy, "陶景明"),
                iri(linking, both, "陶景明")))
        .containsOnly(iri(linking, both, "陶景明"));
  }

  @Test
  void namesPlacesByTheirDivisionCodes() {
    ArticleReading reading = SampleReading.of("1.txt", "哈密市的瓜熟了。");

    assertThat(iri(LINKER.link(List.of(reading)), reading, "哈密市"))
        .isEqualTo("https://w3id.org/wenmai/id/division/650500");
  }

  @Test
  void givesTheSameIrisInWhateverOrderArticlesCome() {
    List<ArticleReading> readings = new ArrayList<>(corpus());
    Linking linking = LINKER.link(readings);
    for (int turn = 0; turn < readings.size(); turn++) {
      Collections.rotate(readings, 1);
      assertThat(LINKER.link(readings)).isEqualTo(linking);
    }
    Collections.reverse(readings);
    assertThat(LINKER.link(readings)).isEqualTo(linking);
  }

  @Test
  void keepsIrisWhenUnrelatedArticlesAreAdded() {
    List<ArticleReading> readings = corpus();
    Linking before = LINKER.link(readings);
    List<ArticleReading> more = new ArrayList<>(readings);
    more.add(SampleReading.of("0.txt", "记者宋知远在塔城地区采访。阿勒泰市下了雪。"));
    more.add(SampleReading.of("9.txt", "沙湾市公安局民警石磊执勤。"));

    assertThat(LINKER.link(more).iris()).containsAllEntriesOf(before.iris());
  }

  @Test
  void knowsNoEntityOfAnArticleThatWasNotLinked() {
    ArticleReading stranger = SampleReading.of("7.txt", "哈密市的瓜熟了。");
    Linking linking = LINKER.link(corpus());

    assertThatThrownBy(() -> iri(linking, stranger, "哈密市"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7.txt");
  }

  @Test
  void linksNothingToNothing() {
    assertThat(LINKER.link(List.of()).iris()).isEmpty();
  }

  private static List<ArticleReading> corpus() {
    return List.of(
        SampleReading.of("1.txt", "墨玉县人民医院医生陶景明坐诊。新疆阳澜风电设备有限公司投产。"),
        SampleReading.of("2.txt", "皮山县第一小学教师陶景明上课。新疆阳澜风电设备有限责任公司扩产。"),
        SampleReading.of("3.txt", "墨玉县人民医院副院长陶景明讲话。自治区教育厅发文。"),
        SampleReading.of("4.txt", "新疆阳澜风电设备有限公司（以下简称“阳澜风电设备”）投产。墨玉县幸福村通了新路。"),
        SampleReading.of("5.txt", "皮山县幸福村通了新路。"));
  }

  private static String iri(Linking linking, ArticleReading reading, String name) {
    Entity entity =
        reading.entities().stream()
            .filter(e -> e.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError(name + " is not among " + reading.entities()));
    return linking.iri(reading.article(), entity);
  }
}
