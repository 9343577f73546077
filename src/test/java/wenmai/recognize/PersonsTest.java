package wenmai.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.model.EntityType;

/** Which persons are found in a sentence; each line: sentence | persons as printed. */
class PersonsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新疆阳澜风电设备有限公司董事长宋知远介绍了新产品。 | 宋知远
          伊宁县人民医院护士长佘若澜巡房。                 | 佘若澜
          玛纳斯县教育局副局长冼若兰走进教室。              | 冼若兰
          沙湾市公安局民警石磊执勤。                      | 石磊
          经理仇丹发来订单。                             | 仇丹
          种植户单雨桐种了10亩葡萄。                      | 单雨桐
          驾驶员欧阳文清检查车辆。                        | 欧阳文清
          """)
  void readsHanNamesBehindATitleRareSurnamesAndTwoCharactersToo(String sentence, String persons) {
    assertPersons(sentence, persons);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          “我们要种好苹果。”佘立说。           | 佘立
          订单很多，陶景明表示，要加快生产。     | 陶景明
          宋知远告诉记者，果园今年增产。         | 宋知远
          """)
  void readsHanNamesBeforeAVerbOfSpeech(String sentence, String persons) {
    assertPersons(sentence, persons);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          喀什日报讯（记者 陶景明 通讯员 古丽娜尔·阿不都拉）3月5日，喀什市举行活动。 | 陶景明;古丽娜尔·阿不都拉
          □本报记者 宋知远 冼若兰                                             | 宋知远;冼若兰
          记者宋知远、陶景明报道                                               | 宋知远;陶景明
          """)
  void readsBylines(String sentence, String persons) {
    assertPersons(sentence, persons);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          殷启明，男，1980年1月出生，伊宁县农业农村局干部。        | 殷启明
          买尔旦·沙塔尔，男，1990年1月出生，乌什县牧民。          | 买尔旦·沙塔尔
          阿依努尔，女，1991年2月出生，库车市教师。               | 阿依努尔
          """)
  void readsTheHeadOfABiography(String sentence, String persons) {
    assertPersons(sentence, persons);
  }

  @ParameterizedTest
  @ValueSource(strings = {"·", "•", "・", "‧", "∙", "⋅", "．", "."})
  void readsDottedNamesWithEveryDotThatNewspapersPrint(String dot) {
    String name = "努尔兰" + dot + "别克";

    assertThat(Found.names("教师" + name + "走上讲台。", EntityType.PERSON)).containsExactly(name);
    assertThat(Found.names("那一天，" + name + "走上讲台。", EntityType.PERSON)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          护士米日古丽喜欢这里。            | 米日古丽
          牧民吐尔逊江说，今年是个好年景。    | 吐尔逊江
          教师阿依努尔走进教室。             | 阿依努尔
          村民巴特尔养了50只羊。            | 巴特尔
          """)
  void readsTransliteratedNamesWithoutADot(String sentence, String persons) {
    assertPersons(sentence, persons);
  }

  @Test
  void findsTheGivenPartOfADottedNameStandingAloneLater() {
    assertPersons("牧民买买提江·吐尔逊起得早。今年，买买提江养了50只羊。", "买买提江·吐尔逊;买买提江");
  }

  @Test
  void findsANameAgainWhereNothingVouchesForIt() {
    assertPersons("车间主任佘立很忙。每天一早，佘立先看机器。", "佘立;佘立");
  }

  @Test
  void findsTheSurnameWithAHonorificOfAPersonNamedBefore() {
    assertPersons("外科医生贺云舟来了。贺医生每天查房，大家都爱找贺医生。", "贺云舟;贺医生;贺医生");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我们抓住关键，团结广大干部，推动单位改革。",
        "国家通用语言推广活动开始了。",
        "高度重视安全工作，方便群众生活。",
        "记者了解到，高温天气还将持续。",
        "干部和群众一起劳动。",
        "工作人员正在为群众办理业务。",
        "医生走村入户，教师送教上门。",
        "代表们认真审议，委员们积极建言。",
        "负责人介绍，任务已经完成。",
        "党员干部带头，马上行动起来。",
        "居民万分感谢，时常来看望。",
      })
  void findsNoPersonInEverydayWords(String sentence) {
    assertPersons(sentence, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"记者从喀什地区农业农村局获悉，棉花丰收。", "记者从伊犁赶来。", "记者在和硕县采访。", "记者向于田县走去。", "记者和于田县的果农一起采摘。"})
  void findsNoPersonInThePrepositionBehindATitle(String sentence) {
    assertPersons(sentence, "");
  }

  @Test
  void findsNoPersonInsideANameOfAnotherKind() {
    assertPersons("马兰县城的王府井百货有限公司开业。", "");
  }

  @Test
  void findsNobodyInAnEmptyText() {
    assertPersons("", "");
  }

  private static void assertPersons(String sentence, String persons) {
    assertThat(Found.names(sentence, EntityType.PERSON))
        .isEqualTo(Found.column(persons == null ? "" : persons));
  }

  @Test
  void readsTheNamesThatAListGoesOnWith() {
    assertThat(Found.names("学员阿依古丽·买买提、康乐平和辛小北学习。", EntityType.PERSON))
        .containsExactly("阿依古丽·买买提", "康乐平", "辛小北");
  }

  @Test
  void readsANameBehindItsPostAndAParticle() {
    assertThat(Found.names("现任疏附县教育局副局长的严西平给出了答案。", EntityType.PERSON)).containsExactly("严西平");
  }

  @Test
  void leavesTheWordForAPupilBeforeADottedNameOut() {
    assertPersons("教师与高一学生巴尔汗·库尔班谈心。", "巴尔汗·库尔班");
  }

  @Test
  void readsANameInFullWhereTheNextWordHidesItsEnd() {
    assertPersons("工作队队长兼第一书记贺永言和队员们卖豇豆。贺永言说，价钱好。", "贺永言;贺永言");
  }

  @Test
  void takesNoDateAtTheHeadOfAParagraphForABiography() {
    assertPersons("2021年，时任喀什大学副校长严西平来到疏附县。", "严西平");
  }

  @Test
  void takesTheVerbOfHoldingAnOfficeForNoSurname() {
    assertPersons("时任中山六院副院长严西平来到疏附县。", "严西平");
  }

  @Test
  void leavesTheDeputyBehindANameOut() {
    assertPersons("妇代组组长杨琴代表操着乡音发言。", "杨琴");
  }

  @Test
  void readsADottedNameThatHoldsAPronounAndEndsLikeAPlace() {
    assertPersons("医生为居民吾那斯汗·哈密的孩子检查。", "吾那斯汗·哈密");
  }

  @Test
  void takesAConjunctionForNoSurname() {
    assertThat(Found.names("依靠援疆专家和援疆资金，干部和广大职工受益。", EntityType.PERSON)).isEmpty();
  }
}
