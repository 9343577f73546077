package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/** Audits of a clean graph, and of the same graph with bad triples that no gate has seen. */
final class PrivacyAuditTest {
  private static final PrivacyAudit AUDIT = new PrivacyAudit(Sample.KNOWLEDGE);
  private static final List<Quad> CLEAN =
      Sample.article("news.txt", "晨光公司扩产", "无", "某县蒙古族乡晨光公司党委书记沈越到任，他曾获好技工奖。")
          .entity(EntityType.PLACE, "某县蒙古族乡")
          .entity(EntityType.COMPANY, "晨光公司")
          .entity(EntityType.PERSON, "沈越")
          .entity(EntityType.AWARD, "好技工奖")
          .post("沈越", "党委书记", "晨光公司", "某县蒙古族乡晨光公司党委书记沈越到任")
          .fact("沈越", Predicate.RECEIVED_AWARD, "好技工奖", "他曾获好技工奖")
          .quads();

  @Test
  void passesAGraphThatCameThroughTheGate() {
    AuditOutcome outcome = audit(CLEAN);

    assertThat(outcome.isClean()).isTrue();
    assertThat(outcome.persons()).isEqualTo(1);
    assertThat(outcome.claims()).isEqualTo(2);
    assertThat(outcome.quotes()).isEqualTo(2);
    assertThat(outcome.texts()).isGreaterThan(10);
  }

  static Stream<Arguments> bad() {
    Node person = Vocabulary.iri(Vocabulary.ID + "thing/" + ArticleNames.hash("沈越"));
    Node claim =
        CLEAN.stream()
            .filter(quad -> quad.getPredicate().equals(Vocabulary.ROLE))
            .findFirst()
            .orElseThrow()
            .getSubject();
    Node article =
        CLEAN.stream()
            .filter(q -> q.getObject().equals(Vocabulary.ARTICLE))
            .findFirst()
            .orElseThrow()
            .getSubject();
    return Stream.of(
        Arguments.of(claim, Vocabulary.QUOTE, "沈越，男，汉族，到任", PrivateAttribute.ETHNIC_GROUP),
        Arguments.of(claim, Vocabulary.QUOTE, "沈越身患糖尿病", PrivateAttribute.HEALTH),
        Arguments.of(claim, Vocabulary.ROLE, "中共党员", PrivateAttribute.AFFILIATION),
        Arguments.of(article, Vocabulary.HEADLINE, "信仰佛教的沈越", PrivateAttribute.RELIGION),
        Arguments.of(person, Vocabulary.ALTERNATE_NAME, "沈越（1989年4月出生）", PrivateAttribute.BIRTH),
        Arguments.of(person, Vocabulary.NAME, "大学本科学历的沈越", PrivateAttribute.SCHOOLING),
        Arguments.of(
            claim,
            Vocabulary.iri(Vocabulary.WM + "note"),
            "电话13800138000",
            PrivateAttribute.CONTACT));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void findsPersonalDataInAnyText(
      Node subject, Node property, String text, PrivateAttribute attribute) {
    AuditOutcome outcome =
        audit(with(subject, property, NodeFactory.createLiteralLang(text, "zh")));

    assertThat(outcome.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.subject()).isEqualTo(subject.getURI());
              assertThat(finding.property()).isEqualTo(property.getURI());
              assertThat(finding.attributes()).contains(attribute);
            });
  }

  @Test
  void findsAPropertyThatPersonsMustNotHave() {
    Node person = Vocabulary.iri(Vocabulary.ID + "thing/" + ArticleNames.hash("沈越"));
    Node birth = Vocabulary.iri(Vocabulary.SCHEMA + "birthDate");

    assertThat(audit(with(person, birth, NodeFactory.createLiteralString("某日"))).violations())
        .extracting(Violation::focus)
        .contains(person.getURI());
  }

  @Test
  void findsAMemberOfAParty() {
    List<Quad> seeded = new ArrayList<>(CLEAN);
    CLEAN.forEach(
        quad -> {
          if (quad.getObject().equals(Vocabulary.of(EntityType.COMPANY))) {
            seeded.remove(quad);
            seeded.add(
                Quad.create(
                    quad.getGraph(),
                    quad.getSubject(),
                    Vocabulary.TYPE,
                    Vocabulary.of(EntityType.PARTY_BODY)));
          } else if (quad.getObject().isLiteral()
              && quad.getObject().getLiteralLexicalForm().equals("党委书记")
              && quad.getPredicate().equals(Vocabulary.ROLE)) {
            seeded.remove(quad);
            seeded.add(
                Quad.create(
                    quad.getGraph(),
                    quad.getSubject(),
                    Vocabulary.ROLE,
                    NodeFactory.createLiteralString("会员")));
          }
        });

    assertThat(audit(seeded).findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.property()).isEqualTo(Vocabulary.OBJECT.getURI());
              assertThat(finding.attributes()).containsExactly(PrivateAttribute.AFFILIATION);
            });
  }

  private static List<Quad> with(Node subject, Node property, Node object) {
    List<Quad> quads = new ArrayList<>(CLEAN);
    quads.add(Quad.create(CLEAN.get(0).getGraph(), subject, property, object));
    return quads;
  }

  private static AuditOutcome audit(List<Quad> quads) {
    try (GraphStore store = GraphStore.inMemory()) {
      store.replace(new TreeMap<>(Map.of("news.txt", quads)), Set.of());
      return AUDIT.audit(store);
    }
  }
}
