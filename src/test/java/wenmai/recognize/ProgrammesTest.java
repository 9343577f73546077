package wenmai.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.model.EntityType;

/** Parks, aid teams, clusters, consortia, schemes, products, honours, events and projects. */
class ProgrammesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          喀什经济技术开发区引进企业。                     | 喀什经济技术开发区
          乌鲁木齐高新技术产业开发区扩区。                  | 乌鲁木齐高新技术产业开发区
          企业落户哈密市石油化工产业园。                    | 哈密市石油化工产业园
          代表走进喀什经济技术开发区（喀什纺织产业园）。     | 喀什经济技术开发区;喀什纺织产业园
          """)
  void readsParks(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.INDUSTRIAL_PARK)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          湖北省援疆前方指挥部召开会议。                     | 湖北省援疆前方指挥部
          浙江省第十一批援疆医疗队抵达阿拉尔市。              | 浙江省第十一批援疆医疗队
          浙江省第五批“组团式”援疆医疗队进驻医院。            | 浙江省第五批“组团式”援疆医疗队
          福建援疆昌吉州前方指挥部走访农户。                  | 福建援疆昌吉州前方指挥部
          """)
  void readsAidTeamsWithTheirBatchesAndQuotes(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.AID_TEAM)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新疆围绕“十大产业集群”建设发展。            | 十大产业集群
          喀什地区做强棉纺织产业集群。                | 棉纺织产业集群
          加快建设棉花和纺织服装产业集群。             | 棉花和纺织服装产业集群
          构建棉花产业链、粘胶产业链。                 | 棉花产业链;粘胶产业链
          这里成为首个百亿元级纺织产业集群。            | 纺织产业集群
          和田县核桃产业集群入选名单。                | 和田县核桃产业集群
          哈密市打造光伏、红花、风电等产业链。         | 光伏;红花;风电
          哈密市打造光伏、红花、风电等8条产业链。      | 光伏;红花;风电
          塔城地区培育番茄产业链和红花产业链。         | 番茄产业链;红花产业链
          """)
  void readsClustersNamedCountedAndListed(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.INDUSTRY_CLUSTER)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @ValueSource(strings = {"延伸全产业链，做强各产业集群。", "新疆产业集群发展快。", "产业链链长到企业调研。"})
  void findsNoClusterInTheKindAlone(String sentence) {
    assertThat(Found.names(sentence, EntityType.INDUSTRY_CLUSTER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新疆绿色化工产教融合共同体成立。                   | 新疆绿色化工产教融合共同体
          昌吉市市域产教联合体揭牌。                        | 昌吉市市域产教联合体
          南疆眼科专科联盟由喀什地区第一人民医院牵头成立。     | 南疆眼科专科联盟
          """)
  void readsConsortia(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.CONSORTIUM)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          疏附县人民医院推行“一科一策”机制。                 | 一科一策”机制
          学校开设“暖心课堂”。                              | 暖心课堂
          昌吉市实施“青苗守护”行动和“银发无忧”计划。          | 青苗守护”行动;银发无忧”计划
          《新疆维吾尔自治区水资源管理条例》施行。             | 新疆维吾尔自治区水资源管理条例
          """)
  void readsQuotedSchemes(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.INITIATIVE)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          歌曲《戈壁春风》唱响校园。        | 戈壁春风
          纪录片《绿洲来信》开播。          | 绿洲来信
          """)
  void readsWorksInBookTitleMarks(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.PRODUCT)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          沈一鸣荣获自治区先进工作者称号。                | 自治区先进工作者
          沈一鸣被评为全国优秀教师。                      | 全国优秀教师
          昌吉市人民医院获评全国文明单位。                 | 全国文明单位
          自治区劳动模范沈一鸣讲话。                      | 自治区劳动模范
          """)
  void readsHonours(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.AWARD)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "干部弘扬“胡杨精神”，坚持“两个毫不动摇”。",
        "他常说“吃亏是福”。",
        "大家用上了“放心水”，走上了“致富路”。",
        "企业获得3项专利，销售额达5000万元。",
      })
  void takesSlogansAndSayingsForNoNames(String sentence) {
    assertThat(Found.in(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          第九届中国新疆国际农机博览会在昌吉市开幕。              | 第九届中国新疆国际农机博览会
          2024年新疆特色林果产品广州交易会在广州举行。            | 2024年新疆特色林果产品广州交易会
          2024新疆特色林果产品广州交易会在广州举行。              | 2024新疆特色林果产品广州交易会
          十四届全国人大二次会议在北京召开。                     | 十四届全国人大二次会议
          """)
  void readsEventsWithTheirEditionsAndYears(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.EVENT)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          轮台县光伏治沙项目和且末县机场改扩建工程开工。            | 轮台县光伏治沙项目;且末县机场改扩建工程
          疏勒县供水、喀什经济技术开发区道路等12个项目开工。        | 疏勒县供水;喀什经济技术开发区道路
          """)
  void readsProjectsNamedAndListed(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.PROJECT)).isEqualTo(Found.column(names));
  }

  @ParameterizedTest
  @ValueSource(strings = {"全年实施重大项目20个。", "一批民生工程完工。", "会议强调，要抓好项目建设。", "本次大会上，多家企业参展。"})
  void findsNoEventOrProjectInTheKindAlone(String sentence) {
    assertThat(Found.names(sentence, EntityType.PROJECT)).isEmpty();
    assertThat(Found.names(sentence, EntityType.EVENT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          公司采用DeepCloud处理订单。              | DeepCloud
          展台上的AI智能检测仪会说话。             | AI智能检测仪
          合作社推出红柳智慧灌溉新模式，省水省工。  | 红柳智慧灌溉新模式
          平台叫“云岭课桌”，学生都会用。           | 云岭课桌
          这款名叫“红柳小甜心”的坚果卖得好。       | 红柳小甜心
          学校选育的“红柳6号”已推广三万亩。        | 红柳6号
          他编写的《林果管理问答》印了三千册。      | 林果管理问答
          """)
  void readsProducts(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.PRODUCT)).isEqualTo(Found.column(names));
  }

  @Test
  void takesNoPaperOrNewsForAProduct() {
    assertThat(Found.names("双方签署《合作备忘录》。据《红柳日报》报道，果子熟了。", EntityType.PRODUCT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          第六届“心桥”大型义诊活动在村里举行。      | 第六届“心桥”大型义诊活动
          他参加“红柳杯”急救技能大赛。            | “红柳杯”急救技能大赛
          第十次全国对口支援新疆工作会议召开。       | 第十次全国对口支援新疆工作会议
          园区举行装备制造产业链对接大会，来了三十家企业。 | 装备制造产业链对接大会
          """)
  void readsEventsByTheirEditionOrBecauseTheyAreHeld(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.EVENT)).isEqualTo(Found.column(names));
  }

  @Test
  void readsAQuotedNameAgainWhereNothingTellsItsKind() {
    assertThat(Found.names("镇里启动“云岭同课”行动。“云岭同课”始于去年。", EntityType.INITIATIVE))
        .containsExactly("云岭同课”行动", "云岭同课");
  }

  @Test
  void readsAHeadquartersWithItsSeatInBrackets() {
    assertThat(Found.names("湖南省援疆前方指挥部（吐鲁番）主办。", EntityType.AID_TEAM))
        .containsExactly("湖南省援疆前方指挥部（吐鲁番）");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          北京援疆和田指挥部帮助合作社。     | 北京援疆和田指挥部
          和田县防汛抗旱指挥部值班。         |
          """)
  void takesAHeadquartersForAnAidTeamOnlyWhereItIsOfAid(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.AID_TEAM))
        .isEqualTo(Found.column(names == null ? "" : names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          第三届和田核桃节开幕。   | 第三届和田核桃节
          和田核桃节日里忙。       |
          """)
  void takesAFestivalByItsEdition(String sentence, String names) {
    assertThat(Found.names(sentence, EntityType.EVENT))
        .isEqualTo(Found.column(names == null ? "" : names));
  }

  @Test
  void readsEachAllianceOfAList() {
    assertThat(Found.names("医院已建立骨伤联盟、消化专科联盟、心脑联盟。", EntityType.CONSORTIUM))
        .containsExactly("骨伤联盟", "消化专科联盟", "心脑联盟");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          喀什天衢新区市域产教联合体成立。          | 喀什天衢新区市域产教联合体
          喀什机器人与智能制造产教联合体入选。       | 喀什机器人与智能制造产教联合体
          """)
  void readsConsortiaWithUnknownAndJoinedWordsInTheirNames(String sentence, String name) {
    assertThat(Found.names(sentence, EntityType.CONSORTIUM)).containsExactly(name);
  }

  @Test
  void readsNoSchemeWhereAPersonActs() {
    assertThat(Found.names("墨玉县医疗保障局干部林书远下乡。", EntityType.PROGRAM)).isEmpty();
  }

  @Test
  void readsTheBatchBeforeTheSenderOfATeam() {
    assertThat(Found.names("第十批江苏省援疆指挥部开会。", EntityType.AID_TEAM)).containsExactly("第十批江苏省援疆指挥部");
  }
}
