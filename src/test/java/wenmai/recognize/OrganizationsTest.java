package wenmai.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.model.EntityType;
import wenmai.model.Mention;

/** Which organisations are found; each line: sentence | organisations, also nested ones. */
class OrganizationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新疆金穗种植发展推广服务有限公司投产。                     | 新疆金穗种植发展推广服务有限公司
          由哈密市聚能新材料科技研发制造股份有限公司承建的项目开工。    | 哈密市聚能新材料科技研发制造股份有限公司
          走进新疆绿丝路纺织有限公司，机器声声。                     | 新疆绿丝路纺织有限公司
          阿克苏红果园食品加工运输有限责任公司与农户签约。             | 阿克苏红果园食品加工运输有限责任公司
          """)
  void readsCompanyNamesWithTheVerbsInsideThem(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.COMPANY)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          国网新疆电力有限公司抢修线路。                       | 国网新疆电力有限公司
          国网新疆电力有限公司阿克苏供电公司抢修线路。            | 国网新疆电力有限公司阿克苏供电公司;国网新疆电力有限公司
          华电新疆发电有限公司并网。                           | 华电新疆发电有限公司
          中国移动新疆公司开通基站。                           | 中国移动新疆公司
          大会授予铁建重工新疆有限公司等50个集体奖状。             | 铁建重工新疆有限公司
          奖状三张；泽郎新疆智能机械有限公司获一张。               | 泽郎新疆智能机械有限公司
          龙头企业新疆绿丝路纺织有限公司投产。                   | 新疆绿丝路纺织有限公司
          走进和田市新疆绿丝路纺织有限公司。                    | 新疆绿丝路纺织有限公司
          """)
  void readsTheBrandBeforeThePlace(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.COMPANY)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新疆绿丝路纺织有限公司三分厂细纱工段值班长韩晓萌接班。 | 新疆绿丝路纺织有限公司三分厂细纱工段;新疆绿丝路纺织有限公司三分厂;新疆绿丝路纺织有限公司
          塔里木大学植物科学学院教授沈一鸣讲课。              | 塔里木大学植物科学学院;塔里木大学
          疏附县人民医院骨科主任康瑞做手术。                 | 疏附县人民医院骨科;疏附县人民医院
          新和县公安局交警大队民警石磊执勤。                 | 新和县公安局交警大队;新和县公安局
          墨玉县教育局办公室主任陶景明主持。                 | 墨玉县教育局办公室;墨玉县教育局
          新疆大学附属中学开学。                            | 新疆大学附属中学;新疆大学
          广南县北宁中心学校落松地小学开学。                  | 广南县北宁中心学校落松地小学;广南县北宁中心学校
          中国科学院南京地理与湖泊研究所来人。                 | 中国科学院南京地理与湖泊研究所;中国科学院
          中国科学院南京地理与湖泊研究所鄱阳湖湖泊湿地综合研究站来人。 | 中国科学院南京地理与湖泊研究所鄱阳湖湖泊湿地综合研究站;中国科学院南京地理与湖泊研究所;中国科学院
          """)
  void readsEveryLevelOfADepartmentChain(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.ORGANIZATION)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          昌吉市人民医院党委书记董庆喜查房。       | 昌吉市人民医院
          昌吉市农业农村局党组书记董庆喜下乡。     | 昌吉市农业农村局
          新疆绿丝路纺织有限公司工会主席董庆喜讲话。 | 新疆绿丝路纺织有限公司
          """)
  void leavesThePartyAndTheUnionInATitleToTheTitle(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.ORGANIZATION)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          墨玉县委召开会议。            | 墨玉县委
          喀什市委宣传部印发通知。       | 喀什市委宣传部;喀什市委
          昌吉州党委组织部印发通知。     | 昌吉州党委组织部;昌吉州党委
          黑龙江省委书记到疏附县调研。    | 黑龙江省委
          """)
  void readsPartyBodiesThatAct(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.PARTY_BODY)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          阿克苏地区住房和城乡建设局检查工地。       | 阿克苏地区住房和城乡建设局
          和田地区人力资源和社会保障局举办招聘会。    | 和田地区人力资源和社会保障局
          哈密市工业和信息化局发布公告。             | 哈密市工业和信息化局
          自治区工业和信息化厅印发文件。             | 自治区工业和信息化厅
          皮山县农业农村局和墨玉县林业和草原局来人。   | 皮山县农业农村局;墨玉县林业和草原局
          """)
  void readsBureausWithAndInTheirNames(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.GOVERNMENT)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新疆“石榴籽”文化传播有限公司成立。      | 新疆“石榴籽”文化传播有限公司
          青云（新疆）乳业有限公司投产。           | 青云（新疆）乳业有限公司
          三一（喀什）风电设备有限公司投产。        | 三一（喀什）风电设备有限公司
          高诺（喀什）产业园发展有限责任公司投产。    | 高诺（喀什）产业园发展有限责任公司
          大家成立“红柳滩”苗木种植专业合作社。      | “红柳滩”苗木种植专业合作社
          """)
  void readsQuotesAndBracketsInsideNames(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.ORGANIZATION)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          国家发展改革委印发通知。                    | GOVERNMENT        | 国家发展改革委
          新疆日报刊发报道。                         | MEDIA             | 新疆日报
          喀什大学迎来新生。                         | SCHOOL            | 喀什大学
          新疆农业科学院育成新种。                    | PUBLIC_INSTITUTION | 新疆农业科学院
          喀什地区第一人民医院开诊。                  | HOSPITAL          | 喀什地区第一人民医院
          库车市青禾农民专业合作社分红。               | COOPERATIVE       | 库车市青禾农民专业合作社
          新疆核桃产业协会成立。                      | ASSOCIATION       | 新疆核桃产业协会
          和硕县人大代表调研。                        | CONGRESS          | 和硕县人大
          """)
  void tellsTheClassOfAnOrganization(String sentence, EntityType type, String name) {
    assertThat(Found.names(sentence, type)).containsExactly(name);
  }

  @Test
  void endsANameAtTheCommitteeBeforeAGovernment() {
    assertThat(Found.names("自治区党委和政府致信祝贺。", EntityType.ORGANIZATION)).containsExactly("自治区党委");
  }

  @Test
  void readsNoNameAcrossAPrepositionThatLooksLikeAGivenName() {
    assertThat(Found.names("喀什大学政校企三方在喀什经济技术开发区管理委员会开会。", EntityType.ORGANIZATION))
        .containsExactly("喀什大学", "喀什经济技术开发区管理委员会");
  }

  @Test
  void endsANameBeforeTheVerbBehindIt() {
    assertThat(Found.names("墨玉县教育局驻普恰克其镇胡杨村工作队发动村党支部修渠。", EntityType.ORGANIZATION))
        .containsExactly("墨玉县教育局驻普恰克其镇胡杨村工作队", "墨玉县教育局");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "当地医院和各级政府提供帮助。",
        "龙头企业带动农户，中小企业增多。",
        "全县20家合作社增收，多家公司入驻。",
        "学校、医院和养老院都通了暖气。",
        "有关部门已经介入。",
        "这个格局正在形成。",
        "据该公司项目经理介绍，订单排到年底。",
        "专家分赴喀什市、和田市所属医院坐诊。",
        "与多家省级行业协会签约。",
      })
  void findsNoOrganizationInKindsOfThings(String sentence) {
    assertThat(Found.names(sentence, EntityType.ORGANIZATION)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          疏附县人民医院院长助理、骨科主任康瑞查房。          | 骨科
          江苏省援疆前方指挥部党委委员、人才组组长康瑞走访。    | 人才组
          """)
  void readsAUnitThatAChainOfPostsPrintsWithoutItsOrganization(String sentence, String unit) {
    assertThat(Found.in(sentence))
        .filteredOn(mention -> mention.parent().isPresent())
        .extracting(Mention::exact)
        .containsExactly(unit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          疏附县人民医院骨科的病人多了。     | 疏附县人民医院骨科;疏附县人民医院
          疏附县人民医院会诊中病人多了。     | 疏附县人民医院
          """)
  void readsADepartmentRightBehindItsHospital(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.HOSPITAL)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          兵团第十师引进果苗。                 | 兵团第十师;兵团
          一师十团五连职工谭月超算账。           | 一师十团五连;一师十团;一师
          十三师红星医院开诊。                  | 十三师红星医院;十三师
          第一师阿拉尔市十一团职工种棉花。       | 第一师;十一团
          第八师一四三团的棉花长势好。           | 第八师一四三团;第八师
          代表团队员和团长都来了。               |
          """)
  void readsDivisionsAndRegimentsOfTheCorps(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.ORGANIZATION))
        .isEqualTo(Found.column(names == null ? "" : names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          政协疏附县第十四届委员会开会。        | 政协疏附县第十四届委员会
          十二届全国人大五次会议新疆代表团审议。 | 全国人大;新疆代表团
          """)
  void beginsABodysNameWhereItBegins(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.ORGANIZATION)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @ValueSource(strings = {"他推销合作社的果干。", "自治区小学开学。", "疏附县建设8个分中心。", "村党支部开会。"})
  void takesNoKindForAName(String sentence) {
    assertThat(Found.names(sentence, EntityType.ORGANIZATION)).isEmpty();
  }

  @Test
  void takesACompanyRightBehindAnotherForItsBranch() {
    assertThat(Found.names("红柳电工股份有限公司新疆变压器厂扩建。", EntityType.COMPANY))
        .containsExactly("红柳电工股份有限公司新疆变压器厂", "红柳电工股份有限公司");
  }
}
