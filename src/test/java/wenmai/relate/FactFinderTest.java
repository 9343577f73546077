package wenmai.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.SampleReading;
import wenmai.model.Fact;
import wenmai.model.Modality;
import wenmai.model.Predicate;

/** Which facts the rule book reads; each line: text | facts of one predicate, all of them. */
class FactFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          昌吉市农业农村局党委书记、局长董庆喜下乡。 | 董庆喜 holdsPosition 昌吉市农业农村局 党委书记;董庆喜 holdsPosition 昌吉市农业农村局 局长
          自治区政协委员、喀什大学教授沈一鸣建言。 | 沈一鸣 holdsPosition 自治区政协 自治区政协委员;沈一鸣 holdsPosition 喀什大学 教授
          喀什大学党委副书记、校长，自治区政协委员沈一鸣讲话。 | 沈一鸣 holdsPosition 喀什大学 党委副书记;沈一鸣 holdsPosition 喀什大学 校长;沈一鸣 holdsPosition 自治区政协 自治区政协委员
          和硕县特吾里克镇人大代表巴特尔走访群众。 | 巴特尔 holdsPosition 特吾里克镇人大 特吾里克镇人大代表
          """)
  void readsEachTitleOfAChainAsAPostOfItsOwn(String text, String facts) {
    assertFacts(text, Predicate.HOLDS_POSITION, facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          疏附县人民医院骨科主任康瑞做手术。 | 康瑞 holdsPosition 疏附县人民医院骨科 主任
          疏附县人民医院骨科主任、工会主席康瑞查房。 | 康瑞 holdsPosition 疏附县人民医院骨科 主任;康瑞 holdsPosition 疏附县人民医院 工会主席
          新疆绿丝路纺织有限公司三分厂细纱三班班长韩晓萌接班。 | 韩晓萌 holdsPosition 新疆绿丝路纺织有限公司三分厂细纱三班 班长
          托克逊县夏乡胡杨村三社牧民康瑞起得早。 | 康瑞 holdsPosition 胡杨村 三社牧民
          新疆绿丝路纺织有限公司三分厂细纱工段班长、高级技师韩晓萌接班。 | 韩晓萌 holdsPosition 新疆绿丝路纺织有限公司三分厂细纱工段 班长;韩晓萌 holdsPosition 新疆绿丝路纺织有限公司 高级技师
          新疆绿丝路纺织有限公司三分厂细纱工段值班长韩晓萌接班。 | 韩晓萌 holdsPosition 新疆绿丝路纺织有限公司三分厂细纱工段 值班长
          托克逊县夏乡牧民买买提江·吐尔逊起得早。 | 买买提江·吐尔逊 holdsPosition 夏乡 牧民
          新疆农业科学院高级工程师沈一鸣讲课。 | 沈一鸣 holdsPosition 新疆农业科学院 高级工程师
          """)
  void givesAPostToTheMostSpecificUnitNamed(String text, String facts) {
    assertFacts(text, Predicate.HOLDS_POSITION, facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新疆绿丝路纺织有限公司三分厂细纱工段值班长韩晓萌接班。 | 新疆绿丝路纺织有限公司三分厂细纱工段 partOf 新疆绿丝路纺织有限公司三分厂;新疆绿丝路纺织有限公司三分厂 partOf 新疆绿丝路纺织有限公司
          墨玉县萨依巴格乡库木布隆村的果农忙着采摘。 | 萨依巴格乡 partOf 墨玉县;库木布隆村 partOf 萨依巴格乡
          """)
  void chainsEachLevelToTheOneAbove(String text, String facts) {
    assertFacts(text, Predicate.PART_OF, facts);
  }

  @Test
  void readsNoDivisionIntoAnotherThatTheRegisterKnowsToBeElsewhere() {
    assertFacts("克州江西实验中学开学。", Predicate.PART_OF, "");
    assertFacts("克州江西实验中学开学。", Predicate.LOCATED_IN, "克州江西实验中学 locatedIn 克州");
  }

  @Test
  void placesADivisionInItsDirectParentOnlyWhereTheArticlePrintsThat() {
    assertFacts(
        "墨玉县萨依巴格乡库木布隆村通了路。墨玉县库木布隆村的果农忙着采摘。",
        Predicate.PART_OF,
        "萨依巴格乡 partOf 墨玉县;库木布隆村 partOf 萨依巴格乡");
  }

  @Test
  void quotesTheSentenceThatSaysItWhereTheSubjectStandsInAnEarlierOne() {
    assertThat(SampleReading.of("新疆向好向优。¶各地做大做强红柳产业集群。").facts())
        .filteredOn(fact -> fact.predicate() == Predicate.DEVELOPS)
        .extracting(fact -> fact.evidence().quote())
        .containsExactly("各地做大做强红柳产业集群");
  }

  @Test
  void readsNoPostWhereTheClauseNamesNoUnit() {
    assertFacts("经理仇丹发来订单，客商宋知远来了。", Predicate.HOLDS_POSITION, "");
    assertFacts("本报记者陶景明摄影。", Predicate.HOLDS_POSITION, "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          喀什日报讯（记者 陶景明 通讯员 宋知远）3月5日，喀什市举行活动。 | 陶景明 holdsPosition 喀什日报 记者;宋知远 holdsPosition 喀什日报 通讯员
          石榴云/新疆日报记者 陶景明、宋知远                          | 陶景明 holdsPosition 石榴云 记者;陶景明 holdsPosition 新疆日报 记者;宋知远 holdsPosition 石榴云 记者;宋知远 holdsPosition 新疆日报 记者
          """)
  void readsBylinesAtEveryMediumNamed(String text, String facts) {
    assertFacts(text, Predicate.HOLDS_POSITION, facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023年5月6日，第三届新疆农机博览会在昌吉市开幕。 | 第三届新疆农机博览会 heldOn 2023-05-06
          2024年6月，新疆农机博览会在昌吉市开幕。 | 新疆农机博览会 heldOn 2024-06
          2024年新疆特色林果广州交易会开幕。10月12日，交易会在广州举行。 | 2024年新疆特色林果广州交易会 heldOn 2024-10-12
          2023年，新疆忙着秋收。10月12日，新疆农机博览会在昌吉市开幕。 | 新疆农机博览会 heldOn 2023-10-12
          10月12日，新疆农机博览会在昌吉市开幕。 |
          2023年2月30日，新疆农机博览会在昌吉市开幕。 |
          """)
  void completesADateFromEventNamesAndEarlierYearsAndNeverInventsOne(String text, String facts) {
    assertFacts(text, Predicate.HELD_ON, facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新疆阳澜风电设备有限公司成立于2012年3月。 | 新疆阳澜风电设备有限公司 foundedOn 2012-03
          2024年，新源县人民医院成立。 | 新源县人民医院 foundedOn 2024
          """)
  void readsWhenABodyWasFounded(String text, String facts) {
    assertFacts(text, Predicate.FOUNDED_ON, facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新疆阳澜风电设备有限公司扩产。该公司建设了哈密市风电基地项目。 | 新疆阳澜风电设备有限公司 operates 哈密市风电基地项目
          新疆绿丝路纺织有限公司停产。新疆阳澜风电设备有限公司扩产。该公司建设了哈密市风电基地项目。 | 新疆阳澜风电设备有限公司 operates 哈密市风电基地项目
          喀什大学开学。该公司建设了哈密市风电基地项目。 |
          """)
  void takesAWordThatRefersBackForTheLastEntityOfItsClass(String text, String facts) {
    assertFacts(text, Predicate.OPERATES, facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          江苏省援疆医疗队帮扶疏附县人民医院，浙江省援疆医疗队帮扶阿拉尔医院。 | SUPPORTS | 江苏省援疆医疗队 supports 疏附县人民医院;浙江省援疆医疗队 supports 阿拉尔医院
          甘肃省对口支援克州；江苏省对口支援伊犁州。 | SUPPORTS | 甘肃省 supports 克州;江苏省 supports 伊犁州
          """)
  void givesAVerbTheNearestSubject(String text, Predicate predicate, String facts) {
    assertFacts(text, predicate, facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          哈密市打造光伏、红花、风电等产业链。 | DEVELOPS | 哈密市 develops 光伏产业链;哈密市 develops 红花产业链;哈密市 develops 风电产业链
          南疆眼科专科联盟由喀什地区第一人民医院、喀什大学牵头成立。 | LEADS | 喀什地区第一人民医院 leads 南疆眼科专科联盟;喀什大学 leads 南疆眼科专科联盟
          """)
  void readsAFactForEachMemberOfAList(String text, Predicate predicate, String facts) {
    assertFacts(text, predicate, facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          喀什经济技术开发区在喀什市。 | 喀什经济技术开发区 locatedIn 喀什市
          于田县第三小学开学。 | 于田县第三小学 locatedIn 于田县
          第九届中国新疆国际农机博览会在昌吉市开幕。 | 第九届中国新疆国际农机博览会 locatedIn 昌吉市
          """)
  void locatesByNameAndByWords(String text, String facts) {
    assertFacts(text, Predicate.LOCATED_IN, facts);
  }

  @Test
  void statesEachFactOnceWithWhereItStandsItsRuleAndItsConfidence() {
    String text = "沈一鸣拜陶景明为师。三年前，沈一鸣拜陶景明为师。";
    List<Fact> facts =
        SampleReading.of(text).facts().stream()
            .filter(fact -> fact.predicate() == Predicate.MENTORS)
            .toList();

    assertThat(facts).hasSize(1);
    Fact fact = facts.get(0);
    assertThat(fact.evidence().span().of(text)).isEqualTo(fact.evidence().quote());
    assertThat(fact.evidence().quote()).isEqualTo("沈一鸣拜陶景明为师");
    assertThat(fact.rule()).isEqualTo("takes-as-master");
    assertThat(fact.confidence()).isBetween(0.5, 1.0);
  }

  @Test
  void readsTheSameFactsAgain() {
    String text = "昌吉市农业农村局党委书记、局长董庆喜下乡。江苏省对口支援伊犁州。";

    assertThat(SampleReading.of(text)).isEqualTo(SampleReading.of(text));
  }

  @Test
  void readsNothingOutOfNothing() {
    assertThat(SampleReading.of("").facts()).isEmpty();
    assertThat(SampleReading.of("今天天气很好。").facts()).isEmpty();
  }

  @Test
  void takesNoYearFromAnEarlierParagraph() {
    assertFacts("2023年，墨玉县修渠。\n3月6日，新疆农机博览会在喀什市开幕。", Predicate.HELD_ON, "");
  }

  private static void assertFacts(String text, Predicate predicate, String facts) {
    List<String> expected =
        facts == null || facts.isEmpty() ? List.of() : List.of(facts.split(";", -1));
    assertThat(SampleReading.facts(text, predicate)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          疏附县委副书记、县长康瑞走访。 | 康瑞 holdsPosition 疏附县委 副书记;康瑞 holdsPosition 疏附县 县长
          疏附县第一中学教务处副主任、一级教师康瑞讲课。 | 康瑞 holdsPosition 疏附县第一中学教务处 副主任;康瑞 holdsPosition 疏附县第一中学 一级教师
          疏附县人民医院院长助理、骨科主任康瑞查房。 | 康瑞 holdsPosition 疏附县人民医院 院长助理;康瑞 holdsPosition 疏附县人民医院骨科 主任
          疏附县人大常委会副主任、县委书记康瑞宣布开工。 | 康瑞 holdsPosition 疏附县人大常委会 副主任
          """)
  void givesAPostOfAChainToWhomItBelongs(String text, String facts) {
    assertFacts(text, Predicate.HOLDS_POSITION, facts);
  }

  @Test
  void chainsAUnitToTheOrganizationThatTheChainOfPostsNames() {
    assertFacts("疏附县人民医院院长助理、骨科主任康瑞查房。", Predicate.PART_OF, "疏附县人民医院骨科 partOf 疏附县人民医院");
  }

  @Test
  void takesATeamMemberForAMemberAndForNoOfficer() {
    String text = "江苏省第十一批援疆医疗队队员康瑞走访。";
    assertFacts(text, Predicate.MEMBER_OF, "康瑞 memberOf 江苏省第十一批援疆医疗队");
    assertFacts(text, Predicate.HOLDS_POSITION, "");
  }

  @Test
  void keepsASchoolchildsSchoolOut() {
    assertFacts("疏附县第一小学学生康瑞说。", Predicate.HOLDS_POSITION, "");
  }

  @ParameterizedTest
  @CsvSource({
    "喀什大学牵头成立南疆绿色矿业产教融合共同体。, STATED",
    "喀什大学拟牵头成立南疆绿色矿业产教融合共同体。, PLANNED",
    "代表建议喀什大学牵头成立南疆绿色矿业产教融合共同体。, PROPOSED"
  })
  void tellsWhatIsStatedFromWhatIsPlannedOrProposed(String text, Modality modality) {
    assertThat(SampleReading.of(text).facts())
        .filteredOn(fact -> fact.predicate() == Predicate.LEADS)
        .extracting(Fact::modality)
        .containsExactly(modality);
  }

  @Test
  void takesNoAcreageForAYear() {
    assertFacts("园区占地2000亩。今年1月18日，喀什石榴产业联盟成立。", Predicate.FOUNDED_ON, "");
  }
}
