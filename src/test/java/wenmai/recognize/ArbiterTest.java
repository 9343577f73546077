package wenmai.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/** The arbiter's policy, on mentions of a text of which only the offsets matter. */
class ArbiterTest {
  @Test
  void ofTwoMentionsOfOneStretchTheSurerWins() {
    Mention sure = mention(0, 4, EntityType.COMPANY, 0.9);
    Mention unsure = mention(0, 4, EntityType.SCHOOL, 0.6);

    assertSettled(List.of(unsure, sure), sure);
  }

  @Test
  void ofTwoThatCrossTheSurerWins() {
    Mention sure = mention(2, 6, EntityType.COMPANY, 0.9);
    Mention unsure = mention(0, 4, EntityType.SCHOOL, 0.6);

    assertSettled(List.of(unsure, sure), sure);
  }

  @Test
  void ofTwoEquallySureThatCrossTheLongerWins() {
    Mention longer = mention(2, 8, EntityType.COMPANY, 0.8);
    Mention shorter = mention(0, 4, EntityType.COMPANY, 0.8);

    assertSettled(List.of(shorter, longer), longer);
  }

  @Test
  void keepsAPlaceInsideAnOrganization() {
    Mention organization = mention(0, 8, EntityType.HOSPITAL, 0.8);
    Mention place = mention(0, 3, EntityType.ADMIN_DIVISION, 0.95);

    assertSettled(List.of(place, organization), organization, place);
  }

  @Test
  void keepsNoNameInsideAPersonAndNoPersonInsideAName() {
    Mention person = mention(0, 5, EntityType.PERSON, 0.9);
    Mention inPerson = mention(0, 2, EntityType.ADMIN_DIVISION, 0.8);
    Mention company = mention(10, 18, EntityType.COMPANY, 0.8);
    Mention inCompany = mention(10, 12, EntityType.PERSON, 0.9);

    assertSettled(List.of(person, inPerson, company, inCompany), person, company);
  }

  @Test
  void keepsNoProgrammeInsideAnOrganizationButAnAidTeam() {
    Mention organization = mention(0, 12, EntityType.ORGANIZATION, 0.8);
    Mention scheme = mention(2, 6, EntityType.INITIATIVE, 0.9);
    Mention team = mention(0, 8, EntityType.AID_TEAM, 0.9);

    assertSettled(List.of(scheme, organization), organization);
    assertSettled(List.of(team, organization), organization, team);
  }

  @Test
  void keepsOnlyTheWholeOfAClusterName() {
    Mention whole = mention(0, 8, EntityType.INDUSTRY_CLUSTER, 0.85);
    Mention piece = mention(3, 8, EntityType.INDUSTRY_CLUSTER, 0.8);

    assertSettled(List.of(piece, whole), whole);
  }

  @Test
  void saysWhatEachLoserGaveWayToAndWhy() {
    Mention winner = mention(0, 6, EntityType.COMPANY, 0.9);
    Mention same = mention(0, 6, EntityType.SCHOOL, 0.8);
    Mention crossing = mention(4, 8, EntityType.COMPANY, 0.7);
    Mention person = mention(1, 3, EntityType.PERSON, 0.6);

    assertThat(Arbiter.settle(List.of(), List.of(winner, same, crossing, person)).lost())
        .containsExactly(
            new LostMention(same, winner, LostMention.Reason.SAME_STRETCH),
            new LostMention(crossing, winner, LostMention.Reason.CROSSED),
            new LostMention(person, winner, LostMention.Reason.WITHIN));
  }

  @Test
  void keepsOneOfTwoEqualMentions() {
    Mention once = mention(0, 3, EntityType.PLACE, 0.9);

    assertSettled(List.of(once, once), once);
  }

  @Test
  void settlesNewMentionsWithThoseThatStand() {
    Mention far = mention(0, 3, EntityType.PLACE, 0.5);
    Mention weak = mention(4, 8, EntityType.PLACE, 0.5);
    Mention sure = mention(6, 10, EntityType.COMPANY, 0.9);

    Arbiter.Settlement settlement = Arbiter.settle(List.of(far, weak), List.of(sure));

    assertThat(settlement.kept()).containsExactly(far, sure);
    assertThat(settlement.lost())
        .containsExactly(new LostMention(weak, sure, LostMention.Reason.CROSSED));
  }

  @Test
  void settlesNothingToNothing() {
    assertSettled(List.of());
  }

  /** Whatever order the candidates come in. */
  private static void assertSettled(List<Mention> candidates, Mention... kept) {
    assertThat(Arbiter.settle(List.of(), candidates).kept()).containsExactly(kept);
    List<Mention> reversed = new ArrayList<>(candidates);
    Collections.reverse(reversed);
    assertThat(Arbiter.settle(List.of(), reversed).kept()).containsExactly(kept);
  }

  private static Mention mention(int start, int end, EntityType type, double confidence) {
    return new Mention(new Span(start, end), "字".repeat(end - start), type, "test", confidence);
  }
}
