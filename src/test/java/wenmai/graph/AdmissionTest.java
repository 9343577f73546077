package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.Fact;
import wenmai.model.Predicate;

class AdmissionTest {
  private static final Admission ADMISSION = new Admission(Sample.KNOWLEDGE);

  @Test
  void dropsFactsOutsideTheDomainOrRangeOfTheirRelation() {
    Sample sample =
        Sample.article("a.txt", "晨光公司与沈越", "无", "晨光公司任春风合作社的理事单位，沈越位于晨光公司，晨光公司与春风合作社签约。")
            .entity(EntityType.COMPANY, "晨光公司")
            .entity(EntityType.COOPERATIVE, "春风合作社")
            .entity(EntityType.PERSON, "沈越")
            .post("晨光公司", "理事单位", "春风合作社", "晨光公司任春风合作社的理事单位")
            .post("沈越", "理事长", "春风合作社", "沈越")
            .fact("晨光公司", Predicate.LOCATED_IN, "春风合作社", "晨光公司")
            .fact("晨光公司", Predicate.PARTNERS_WITH, "沈越", "晨光公司与沈越")
            .fact("晨光公司", Predicate.PARTNERS_WITH, "春风合作社", "晨光公司与春风合作社签约");

    assertThat(ADMISSION.admit(sample.reading()).facts())
        .extracting(Fact::predicate)
        .containsExactly(Predicate.HOLDS_POSITION, Predicate.PARTNERS_WITH);
    assertThat(sample.quads())
        .filteredOn(quad -> quad.getObject().equals(Vocabulary.MEMBERSHIP))
        .hasSize(1);
  }

  @Test
  void readsDomainsAndRangesFromTheOntology() {
    Signatures signatures = Signatures.load(Sample.KNOWLEDGE);

    assertThat(signatures.domains())
        .containsEntry(Predicate.HOLDS_POSITION, Set.of(EntityType.PERSON))
        .containsEntry(Predicate.DISPATCHED_BY, Set.of(EntityType.PERSON, EntityType.AID_TEAM))
        .doesNotContainKey(Predicate.LEADS);
    assertThat(signatures.ranges()).containsEntry(Predicate.LOCATED_IN, Set.of(EntityType.PLACE));
  }

  @Test
  void changesNothingThatItAdmitted() {
    ArticleReading admitted =
        ADMISSION.admit(
            Sample.article("b.txt", "沈越，回族", "无", "沈越，男，汉族，1989年4月出生，晨光公司经理，获优秀共产党员称号。")
                .entity(EntityType.PERSON, "沈越", "回族青年沈越")
                .entity(EntityType.COMPANY, "晨光公司")
                .entity(EntityType.AWARD, "优秀共产党员")
                .post("沈越", "经理", "晨光公司", "沈越，男，汉族，1989年4月出生，晨光公司经理")
                .fact("沈越", Predicate.RECEIVED_AWARD, "优秀共产党员", "获优秀共产党员")
                .reading());

    assertThat(ADMISSION.admit(admitted)).isEqualTo(admitted);
    assertThat(admitted.entities()).extracting(Entity::name).containsExactly("沈越", "晨光公司");
    assertThat(admitted.entities().get(0).aliases()).isEmpty();
    assertThat(admitted.facts()).hasSize(1);
    assertThat(admitted.toString()).doesNotContain("族", "1989", "党员");
  }
}
