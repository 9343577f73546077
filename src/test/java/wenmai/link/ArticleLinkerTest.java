package wenmai.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.SampleReading;
import wenmai.model.Entity;
import wenmai.model.EntityType;

/** Which mentions of one article are one entity. */
class ArticleLinkerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          玛纳斯县人民医院扩建。县人民医院新增床位。     | 玛纳斯县人民医院=县人民医院
          昌吉回族自治州教育局和昌吉州教育局是一家。     | 昌吉回族自治州教育局=昌吉州教育局
          昌吉回族自治州教育局发文。州教育局还将督查。   | 昌吉回族自治州教育局=州教育局
          """)
  void joinsAFormWithoutItsPlaceOrLevelToTheFullName(String text, String organization) {
    assertThat(SampleReading.entities(text, EntityType.ORGANIZATION)).containsExactly(organization);
  }

  @Test
  void keepsApartBodiesThatDifferInAnOrdinal() {
    assertThat(SampleReading.entities("墨玉县第一小学和墨玉县第二小学开学。", EntityType.SCHOOL))
        .containsExactly("墨玉县第一小学", "墨玉县第二小学");
  }

  @Test
  void takesAidTeamsOfOneSenderAndOneLineOfWorkForOne() {
    assertThat(
            SampleReading.entities(
                "江苏省第三批援疆教师来到克州。江苏“组团式”教育援疆团队进校。江苏省第三批援疆医疗队进村。", EntityType.AID_TEAM))
        .hasSize(2);
  }

  @Test
  void keepsAShortFormApartThatFitsTwoNames() {
    assertThat(SampleReading.entities("墨玉县人民医院和皮山县人民医院会诊。县人民医院派车。", EntityType.HOSPITAL))
        .contains("墨玉县人民医院", "皮山县人民医院");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新疆阳澜风电设备有限公司（以下简称“阳澜风电”）成立于2012年。阳澜风电有员工300人。 | 新疆阳澜风电设备有限公司=阳澜风电
          新疆阳澜风电设备有限公司（以下简称“新疆阳澜”）建成。新疆阳澜有员工300人。        | 新疆阳澜风电设备有限公司=新疆阳澜
          喀什地区第二人民医院（以下简称：喀地二院）建院。喀地二院的专家坐诊。              | 喀什地区第二人民医院=喀地二院
          喀什地区第二人民医院（简称喀地二院）建院。喀地二院的专家坐诊。                  | 喀什地区第二人民医院=喀地二院
          """)
  void followsADeclaredShortName(String text, String organization) {
    assertThat(SampleReading.entities(text, EntityType.ORGANIZATION)).containsExactly(organization);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新疆生产建设兵团第一师种棉花。第一师的棉花白。   | 新疆生产建设兵团第一师=第一师
          一师十团五连的职工算账。五连换了种法。          | 一师十团五连=五连
          """)
  void joinsABodyOfTheCorpsNamedAgainWithoutTheOneAboveIt(String text, String body) {
    assertThat(SampleReading.entities(text, EntityType.ORGANIZATION)).contains(body);
  }

  @Test
  void joinsAShortFormWithoutThePlacesAndTheTownshipBeforeIt() {
    assertThat(
            SampleReading.entities(
                "伊吾县胡杨崖红柳骆驼养殖专业合作社分红。红柳骆驼养殖专业合作社成立于2014年。", EntityType.COOPERATIVE))
        .containsExactly("伊吾县胡杨崖红柳骆驼养殖专业合作社=红柳骆驼养殖专业合作社");
  }

  @Test
  void joinsASecondNameInBracketsOfTheSameClass() {
    assertThat(SampleReading.entities("喀什地区第二人民医院（喀什地区儿童医院）开诊。", EntityType.HOSPITAL))
        .containsExactly("喀什地区第二人民医院=喀什地区儿童医院");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          和田下了雨，和田地区的人都高兴。             | 和田地区 | 653200
          和田市的巴扎热闹，和田的烤包子好吃。         | 和田市   | 653201
          新疆维吾尔自治区成立，新疆各族人民高兴。      | 新疆维吾尔自治区 | 650000
          墨玉县的核桃熟了。                        | 墨玉县   | 653222
          """)
  void givesAPlaceTheDivisionThatTheArticleNamesInFull(String text, String name, String code) {
    assertThat(SampleReading.of(text).entities())
        .extracting(Entity::name, Entity::divisionCode)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(name, Optional.of(code)));
  }

  @Test
  void choosesAmongPlacesOfOneNameTheOneNearTheOthers() {
    assertThat(SampleReading.of("吉林省长春市朝阳区的学生来信。").entities())
        .extracting(Entity::divisionCode)
        .containsExactly(Optional.of("220000"), Optional.of("220100"), Optional.of("220104"));
    assertThat(SampleReading.of("北京市朝阳区的学生来信。").entities())
        .extracting(Entity::divisionCode)
        .containsExactly(Optional.of("110000"), Optional.of("110105"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          外科医生贺云舟来了。贺医生每天查房。                      | 贺云舟=贺医生
          牧民买买提江·吐尔逊起得早。今年，买买提江养了50只羊。      | 买买提江·吐尔逊=买买提江
          教师努尔兰•别克走上讲台。努尔兰・别克说，他爱学生。今天，努尔兰很忙。 | 努尔兰•别克=努尔兰=努尔兰・别克
          车间主任佘立很忙。每天一早，佘立先看机器。                | 佘立
          """)
  void joinsGivenNamesAndHonorificsToThePerson(String text, String person) {
    assertThat(SampleReading.entities(text, EntityType.PERSON)).containsExactly(person);
  }

  @Test
  void dropsAnHonorificThatFitsTwoPersons() {
    assertThat(SampleReading.entities("医生贺云舟和医生贺晓岚来了。贺医生每天查房。", EntityType.PERSON))
        .containsExactly("贺云舟", "贺晓岚");
  }

  @Test
  void stripsQuotationMarksFromNames() {
    assertThat(SampleReading.entities("浙江省第五批“组团式”援疆医疗队进驻医院。", EntityType.AID_TEAM))
        .containsExactly("浙江省第五批组团式援疆医疗队");
    assertThat(SampleReading.entities("疏附县人民医院推行“一科一策”机制。", EntityType.INITIATIVE))
        .containsExactly("一科一策机制");
  }

  @Test
  void namesAListedChainInFullWithThePrintedWordAsAlias() {
    assertThat(SampleReading.entities("哈密市打造光伏、红花、风电等产业链。", EntityType.INDUSTRY_CLUSTER))
        .containsExactly("光伏产业链=光伏", "红花产业链=红花", "风电产业链=风电");
  }

  @Test
  void numbersEntitiesByTheirFirstMention() {
    assertThat(SampleReading.of("哈密市和库车市的瓜都熟了，哈密市的更甜。").entities())
        .extracting(Entity::id, Entity::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("e1", "哈密市"),
            org.assertj.core.groups.Tuple.tuple("e2", "库车市"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          长春雪峰机械制造有限公司落户疏附县。雪峰公司招了一百人。 | 长春雪峰机械制造有限公司=雪峰公司
          疏附县人民医院建院。县医院的门诊忙了起来。            | 疏附县人民医院=县医院
          """)
  void joinsAFormByItsBrandOrLevel(String text, String organization) {
    assertThat(SampleReading.entities(text, EntityType.ORGANIZATION)).containsExactly(organization);
  }
}
