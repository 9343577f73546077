package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

class ArticleGraphTest {
  private static final String QUOTE = "天山区第九中学校长沈越";

  private static Sample school() {
    return Sample.article("pages/a.txt", "校园开放日", "记者 贺宁", QUOTE + "表示欢迎。")
        .entity(EntityType.SCHOOL, "天山区第九中学", "九中")
        .entity(EntityType.PERSON, "沈越")
        .entity(EntityType.PERSON, "贺宁");
  }

  @Test
  void statesAFactDirectlyAndAsAClaimWithItsEvidence() {
    List<Quad> quads = school().post("沈越", "校长", "天山区第九中学", QUOTE).quads();

    Node claim = subject(quads, Vocabulary.TYPE, Vocabulary.CLAIM);
    assertThat(values(quads, claim, Vocabulary.PREDICATE))
        .containsExactly(Vocabulary.of(Predicate.HOLDS_POSITION).getURI());
    assertThat(values(quads, claim, Vocabulary.ROLE)).containsExactly("校长");
    assertThat(values(quads, claim, Vocabulary.QUOTE)).containsExactly(QUOTE);
    assertThat(values(quads, claim, Vocabulary.START)).containsExactly("12");
    assertThat(values(quads, claim, Vocabulary.END)).containsExactly("23");
    assertThat(values(quads, claim, Vocabulary.CONFIDENCE)).containsExactly("0.9");
    assertThat(values(quads, claim, Vocabulary.WAS_GENERATED_BY))
        .containsExactly(Sample.BUILD.iri());
    assertThat(quads)
        .anyMatch(quad -> quad.getPredicate().equals(Vocabulary.of(Predicate.HOLDS_POSITION)));
  }

  @Test
  void makesAMembershipOfAPost() {
    List<Quad> quads = school().post("沈越", "校长", "天山区第九中学", QUOTE).quads();

    Node membership = subject(quads, Vocabulary.TYPE, Vocabulary.MEMBERSHIP);
    Node role = subject(quads, Vocabulary.TYPE, Vocabulary.ORG_ROLE_CLASS);
    assertThat(values(quads, membership, Vocabulary.ORG_ROLE)).containsExactly(role.getURI());
    assertThat(values(quads, role, Vocabulary.PREF_LABEL)).containsExactly("校长");
  }

  @Test
  void keepsTheSurestOfClaimsThatStateTheSame() {
    List<Quad> quads =
        school()
            .fact("沈越", Predicate.MEMBER_OF, "天山区第九中学", Optional.empty(), QUOTE, 0.4)
            .fact("沈越", Predicate.MEMBER_OF, "天山区第九中学", Optional.empty(), "沈越", 0.8)
            .quads();

    Node claim = subject(quads, Vocabulary.TYPE, Vocabulary.CLAIM);
    assertThat(values(quads, claim, Vocabulary.CONFIDENCE)).containsExactly("0.8");
    assertThat(values(quads, claim, Vocabulary.QUOTE)).containsExactly("沈越");
  }

  @Test
  void assertsTheSuperclassOfAnEntityAndItsNames() {
    List<Quad> quads = school().quads();

    Node school = subject(quads, Vocabulary.TYPE, Vocabulary.of(EntityType.SCHOOL));
    assertThat(values(quads, school, Vocabulary.TYPE))
        .containsExactly(Vocabulary.WM + "Organization", Vocabulary.WM + "School");
    assertThat(values(quads, school, Vocabulary.NAME)).containsExactly("天山区第九中学");
    assertThat(values(quads, school, Vocabulary.ALTERNATE_NAME)).containsExactly("九中");
  }

  @Test
  void describesTheArticleWithItsBylines() {
    List<Quad> quads = school().quads();

    Node article = subject(quads, Vocabulary.TYPE, Vocabulary.ARTICLE);
    assertThat(article.getURI()).matches("https://w3id.org/wenmai/id/article/[0-9a-f]{12}-1");
    assertThat(values(quads, article, Vocabulary.SOURCE_FILE)).containsExactly("pages/a.txt");
    assertThat(values(quads, article, Vocabulary.HEADLINE)).containsExactly("校园开放日");
    assertThat(values(quads, article, Vocabulary.DATE_PUBLISHED)).containsExactly("2024-05-06");
    assertThat(values(quads, article, Vocabulary.AUTHOR)).hasSize(1);
  }

  @Test
  void placesEveryMentionInTheCleanTextAndInTheSource() {
    List<Quad> quads = school().quads();

    Node mention = subject(quads, Vocabulary.EXACT, "沈越");
    assertThat(values(quads, mention, Vocabulary.START)).containsExactly("21");
    assertThat(values(quads, mention, Vocabulary.SOURCE_END)).containsExactly("23");
    assertThat(values(quads, mention, Vocabulary.REFERS_TO)).hasSize(1);
  }

  @Test
  void takesTheDivisionsAboveAPlaceFromTheGazetteerWithoutClaims() {
    List<Quad> quads =
        Sample.article("pages/b.txt", "于田县赶集", "无").division("于田县", "653226").quads();

    Node county = Vocabulary.division("653226");
    assertThat(values(quads, county, Vocabulary.DIVISION_CODE)).containsExactly("653226");
    assertThat(quads.stream().filter(quad -> quad.getSubject().equals(county)))
        .anyMatch(quad -> quad.getPredicate().equals(Vocabulary.of(Predicate.PART_OF)))
        .filteredOn(quad -> quad.getPredicate().equals(Vocabulary.of(Predicate.PART_OF)))
        .allMatch(quad -> quad.getGraph().equals(Vocabulary.GAZETTEER_GRAPH));
    assertThat(quads).noneMatch(quad -> quad.getObject().equals(Vocabulary.CLAIM));
  }

  @Test
  void givesSortedQuadsWithoutBlankNodes() {
    List<Quad> quads = Sample.everyPredicate().quads();

    assertThat(quads).noneMatch(quad -> quad.getSubject().isBlank() || quad.getObject().isBlank());
    assertThat(quads.stream().filter(quad -> !quad.getGraph().equals(Vocabulary.BUILD_GRAPH)))
        .isSortedAccordingTo(QuadOrder.QUADS)
        .doesNotHaveDuplicates();
  }

  @Test
  void namesABuildByWhatMadeItAndNotByItsTime() {
    assertThat(new BuildRecord("a", "1").iri()).isEqualTo(new BuildRecord("a", "1").iri());
    assertThat(new BuildRecord("a", "1").iri()).isNotEqualTo(new BuildRecord("b", "1").iri());
    assertThat(new BuildRecord("a", "1").iri()).isNotEqualTo(new BuildRecord("a", "2").iri());
  }

  private static Node subject(List<Quad> quads, Node property, Node value) {
    return subjects(quads, property, value.toString()).get(0);
  }

  private static Node subject(List<Quad> quads, Node property, String value) {
    return subjects(quads, property, value).get(0);
  }

  private static List<Node> subjects(List<Quad> quads, Node property, String value) {
    return quads.stream()
        .filter(quad -> quad.getPredicate().equals(property))
        .filter(quad -> text(quad.getObject()).equals(value))
        .map(Quad::getSubject)
        .toList();
  }

  private static List<String> values(List<Quad> quads, Node subject, Node property) {
    return quads.stream()
        .filter(quad -> quad.getSubject().equals(subject))
        .filter(quad -> quad.getPredicate().equals(property))
        .map(quad -> text(quad.getObject()))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
