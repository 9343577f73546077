package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.Evidence;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.Modality;
import wenmai.model.PartialDate;
import wenmai.model.Predicate;
import wenmai.model.Span;

class PrivacyGateTest {
  private static final PrivacyGate GATE = new PrivacyGate(Sample.KNOWLEDGE);

  /** Invented sentences, each with what is left of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "沈越，男，汉族，天山区第九中学校长 | 沈越，男，…，天山区第九中学校长",
        "沈越，女，哈 萨 克 族，医生 | 沈越，女，…，医生",
        "民族：锡伯，职务：站长 | …，职务：站长",
        "塔吉克牧民沈越 | …牧民沈越",
        "昌吉回族自治州的沈越 | 昌吉回族自治州的沈越",
        "沈越，中共党员，站长 | 沈越，…，站长",
        "沈越，群众，技术员 | 沈越，…，技术员",
        "为群众办实事 | 为群众办实事",
        "共产党员服务队队长沈越 | 共产党员服务队队长沈越",
        "沈越2009年6月入党，任站长 | 沈越…，任站长",
        "沈越是民盟盟员 | 沈越是…",
        "政治面貌：无党派，站长 | …，站长",
        "公司党委书记沈越 | 公司党委书记沈越",
        "沈越信仰伊斯兰教 | 沈越…",
        "沈越身患严重的风湿病，坚持工作 | 沈越…，坚持工作",
        "沈越被确诊为早期胃癌，住院 | 沈越…，住院",
        "沈越，二级残疾，电工 | 沈越，…，电工",
        "沈越，大学本科学历，工程师 | 沈越，…，工程师",
        "沈越毕业于某某大学，任教师 | 沈越…，任教师",
        "沈越，大专，站长 | 沈越，…，站长",
        "博士后工作站站长沈越 | 博士后工作站站长沈越",
        "沈越，1989年4月出生，站长 | 沈越，…，站长",
        "沈越，一九八九年四月生，站长 | 沈越，…，站长",
        "沈越生于1989年，任站长 | 沈越…，任站长",
        "今年35岁的沈越 | …的沈越",
        "公司成立于1989年4月 | 公司成立于1989年4月",
        "今年三月，我们知道教育要融入党建 | 今年三月，我们知道教育要融入党建",
        "本土族群与水族馆 | 本土族群与水族馆",
        "参加中国共产党代表大会 | 参加中国共产党代表大会",
        "2023岁末的那一岁月 | 2023岁末的那一岁月",
        "沈越，四十二岁，站长 | 沈越，…，站长",
        "沈越信奉道教，站长 | 沈越…，站长",
        "电话：0903-2512345 | …",
        "沈越手机13800138000 | 沈越…",
        "请致信 shen.yue@example.org 报名 | 请致信 … 报名",
        "身份证号653226198904010010 | …",
        "沈越家住幸福小区3号楼2单元501室 | 沈越…",
        "公司在团结路18号院 | 公司在…",
        "沈越，男，汉族，中共党员，1989年4月出生，大学学历，站长 | 沈越，男，…，站长"
      })
  void masksPersonalDataInAQuote(String quote, String masked) {
    assertThat(shown(quote)).isEqualTo(masked);
  }

  @Test
  void leavesTheNamesOfPlacesAndOrganisationsWhole() {
    String text = "某县蒙古族乡回族小学教师沈越，回族";

    assertThat(shown(text, new Span(0, 6), new Span(6, 10))).isEqualTo("某县蒙古族乡回族小学教师沈越，…");
  }

  @Test
  void masksAWordThatIsItselfTakenForAnOrganisation() {
    assertThat(shown("沈越，民盟，站长", new Span(3, 5))).isEqualTo("沈越，…，站长");
  }

  @Test
  void masksWhatAQuoteCutsOffFromItsContext() {
    String text = "沈越1989年4月出生于南方";

    assertThat(PrivacyGate.show(GATE.cover(text, List.of()).substring(0, 9))).isEqualTo("沈越…");
  }

  @Test
  void coversWithoutMovingWhatFollows() {
    String text = "沈越，汉族，\n1989年4月出生，站长";

    assertThat(GATE.cover(text, List.of()))
        .hasSameSizeAs(text)
        .startsWith("沈越，")
        .endsWith("，站长")
        .contains("\n");
    assertThat(shown(text)).isEqualTo("沈越，…，站长");
  }

  /** The literals that patterns need only spare work. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void findsInAnyMixtureWhatThePatternsFindAlone(int seed) {
    List<String> pieces =
        List.of(
            "沈越",
            "，",
            "。",
            "\n",
            "哈 萨 克 族",
            "汉族",
            "中共党员",
            "服务队",
            "群众",
            "党员",
            "入党",
            "毕业",
            "大专",
            "学历",
            "1989年",
            "4月",
            "出生",
            "生于",
            "35",
            "岁",
            "四十二",
            "90后",
            "电话",
            "13800138000",
            "@",
            "a.org",
            "住在",
            "团结路",
            "18号",
            "3栋",
            "502室",
            "信仰",
            "佛教",
            "患",
            "病",
            "二级残疾",
            "博士",
            "（",
            "）",
            "653226198904010010");
    Random random = new Random(seed);
    String text =
        random.ints(2_000, 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining());

    assertThat(covered(text, GATE.findings(text, List.of())))
        .containsAll(covered(text, foundBy(PrivacyLexicon.load(Sample.KNOWLEDGE), text)));
  }

  private static List<Span> foundBy(PrivacyLexicon lexicon, String text) {
    return lexicon.patterns().values().stream()
        .flatMap(List::stream)
        .flatMap(pattern -> pattern.pattern().matcher(text).results())
        .map(match -> new Span(match.start(), match.end()))
        .toList();
  }

  private static Set<Integer> covered(String text, List<Span> spans) {
    return spans.stream()
        .flatMap(span -> IntStream.range(span.start(), span.end()).boxed())
        .filter(at -> text.charAt(at) != '\n')
        .collect(Collectors.toSet());
  }

  @Test
  void keepsPartyOffices() {
    Entity company = entity(EntityType.COMPANY, "晨光公司");

    assertThat(GATE.allows(post(company, "党委书记"))).isTrue();
    assertThat(GATE.allows(post(entity(EntityType.PARTY_BODY, "晨光公司党委"), "书记"))).isTrue();
  }

  /** A committee of a division is a party's; the paper need not print whose. */
  @Test
  void dropsMembershipOfACommitteeOfADivision() {
    Entity committee = entity(EntityType.GOVERNMENT, "于田县委员会");

    assertThat(GATE.allows(fact(Predicate.MEMBER_OF, committee, Optional.empty()))).isFalse();
    assertThat(GATE.allows(post(committee, "书记"))).isTrue();
  }

  @Test
  void dropsMembershipOfAPartyOrAReligion() {
    Entity party = entity(EntityType.PARTY_BODY, "晨光公司党支部");

    assertThat(GATE.allows(fact(Predicate.MEMBER_OF, party, Optional.empty()))).isFalse();
    assertThat(GATE.allows(post(party, "党员"))).isFalse();
    assertThat(GATE.allows(post(entity(EntityType.ASSOCIATION, "九三学社"), "社员"))).isFalse();
    assertThat(GATE.allows(post(entity(EntityType.COMPANY, "晨光公司"), "中共党员"))).isFalse();
    assertThat(GATE.allows(post(entity(EntityType.ASSOCIATION, "某地佛教协会"), "会长"))).isFalse();
  }

  @Test
  void keepsTheMembersOfACooperative() {
    assertThat(GATE.allows(post(entity(EntityType.COOPERATIVE, "春风合作社"), "社员"))).isTrue();
  }

  @Test
  void dropsAnHonourThatTellsAffiliation() {
    Entity award = entity(EntityType.AWARD, "优秀共产党员");

    assertThat(GATE.allows(award)).isFalse();
    assertThat(GATE.allows(fact(Predicate.RECEIVED_AWARD, award, Optional.empty()))).isFalse();
  }

  @Test
  void dropsWhatIsNoPublicRoleOfAPerson() {
    Entity place = entity(EntityType.PLACE, "晨光村");

    assertThat(GATE.allows(fact(Predicate.LOCATED_IN, place, Optional.empty()))).isFalse();
    assertThat(
            GATE.allows(
                new Fact(
                    entity(EntityType.PERSON, "沈越"),
                    Predicate.FOUNDED_ON,
                    new FactObject.OfDate(PartialDate.of(1989)),
                    Optional.empty(),
                    new Evidence(new Span(0, 2), "沈越"),
                    "sample-rule",
                    1,
                    Modality.STATED)))
        .isFalse();
  }

  private static String shown(String text, Span... protectedNames) {
    return PrivacyGate.show(GATE.cover(text, List.of(protectedNames)));
  }

  private static Fact post(Entity body, String role) {
    return fact(Predicate.HOLDS_POSITION, body, Optional.of(role));
  }

  private static Fact fact(Predicate predicate, Entity object, Optional<String> role) {
    return new Fact(
        entity(EntityType.PERSON, "沈越"),
        predicate,
        new FactObject.OfEntity(object),
        role,
        new Evidence(new Span(0, 2), "沈越"),
        "sample-rule",
        1,
        Modality.STATED);
  }

  private static Entity entity(EntityType type, String name) {
    return new Entity("e", type, name, List.of(), Optional.empty());
  }
}
