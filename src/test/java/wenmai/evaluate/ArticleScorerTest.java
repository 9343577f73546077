package wenmai.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import wenmai.evaluate.GoldArticle.GoldEntity;
import wenmai.evaluate.GoldArticle.GoldFact;
import wenmai.evaluate.Prediction.PredictedEntity;
import wenmai.evaluate.Prediction.PredictedFact;
import wenmai.model.EntityType;

final class ArticleScorerTest {
  private static final GoldEntity PERSON = gold("李文", EntityType.PERSON, "");
  private static final GoldEntity PARK = gold("“绿洲”园区", EntityType.PLACE, "IndustrialPark");
  private static final GoldEntity TEAM = gold("春风援疆医疗队", EntityType.AID_TEAM, "", "春风队");

  @Test
  void countsRightExtraAndMissedEntities() {
    Score score =
        score(
            List.of(PERSON, TEAM),
            List.of(),
            Map.of(
                "i/1", predicted(EntityType.PERSON, "李文"),
                "i/2", predicted(EntityType.COMPANY, "绿洲公司")),
            List.of());

    assertThat(score.entities())
        .containsEntry("Person", new Counts(1, 0, 0))
        .containsEntry("Organization", new Counts(0, 1, 0))
        .containsEntry("Program", new Counts(0, 0, 1));
    assertThat(score.errors())
        .extracting(ScoreError::toTsv)
        .containsExactly(
            "missed entity\tnot recognised\t900-01\tAidTeam\t春风援疆医疗队",
            "extra entity\tnot annotated\t900-01\tOrganization\t绿洲公司");
  }

  @Test
  void matchesAliasesAndIgnoresQuotationMarksAndSpaces() {
    Score score =
        score(
            List.of(TEAM, PARK),
            List.of(),
            Map.of(
                "i/1", predicted(EntityType.PROGRAM, "春风队"),
                "i/2", predicted(EntityType.INDUSTRIAL_PARK, "绿洲园区")),
            List.of());

    assertThat(score.entity()).isEqualTo(new Counts(2, 0, 0));
    assertThat(score.coreTypes()).isEqualTo(new Ratio(0, 1));
  }

  @Test
  void takesAParkThatWasReadAsAnOrganization() {
    Score score =
        score(
            List.of(PARK),
            List.of(),
            Map.of("i/1", predicted(EntityType.COMPANY, "绿洲园区")),
            List.of());

    assertThat(score.entities()).containsExactly(Map.entry("Place", new Counts(1, 0, 0)));
  }

  @Test
  void countsFactsAndTitles() {
    Score score =
        score(
            List.of(PERSON, TEAM),
            List.of(
                new GoldFact("李文", "holdsPosition", "春风援疆医疗队", "领队", ""),
                new GoldFact("李文", "leads", "春风援疆医疗队", "", "")),
            Map.of(
                "i/1", predicted(EntityType.PERSON, "李文"),
                "i/2", predicted(EntityType.AID_TEAM, "春风援疆医疗队")),
            List.of(
                new PredictedFact("i/1", "holdsPosition", "i/2", "领队", "rule", 0.9),
                new PredictedFact("i/1", "holdsPosition", "i/2", "医生", "rule", 0.9),
                new PredictedFact("i/1", "memberOf", "i/2", "", "rule", 0.9)));

    assertThat(score.facts())
        .containsEntry("holdsPosition", new Counts(1, 0, 0))
        .containsEntry("leads", new Counts(0, 0, 1))
        .containsEntry("memberOf", new Counts(0, 1, 0));
    assertThat(score.roles()).isEqualTo(new Ratio(1, 1));
    assertThat(score.coreTypes()).isEqualTo(new Ratio(1, 1));
  }

  @Test
  void takesPartnersEitherWayRoundOnce() {
    Score score =
        score(
            List.of(PERSON, TEAM),
            List.of(new GoldFact("李文", "partnersWith", "春风援疆医疗队", "", "")),
            Map.of(
                "i/1", predicted(EntityType.PERSON, "李文"),
                "i/2", predicted(EntityType.AID_TEAM, "春风援疆医疗队")),
            List.of(
                new PredictedFact("i/2", "partnersWith", "i/1", "", "rule", 0.9),
                new PredictedFact("i/1", "partnersWith", "i/2", "", "rule", 0.9)));

    assertThat(score.fact()).isEqualTo(new Counts(1, 0, 0));
  }

  @Test
  void givesZeroWhereThereIsNothing() {
    assertThat(Counts.NONE.precision() + Counts.NONE.recall() + Counts.NONE.f1()).isZero();
    assertThat(new Counts(3, 1, 2).f1()).isEqualTo(2 * 0.75 * 0.6 / 1.35);
  }

  private static Score score(
      List<GoldEntity> entities,
      List<GoldFact> facts,
      Map<String, PredictedEntity> predicted,
      List<PredictedFact> claims) {
    return ArticleScorer.score(
        new GoldArticle("900-01", List.of(), entities, facts),
        new Prediction(new TreeMap<>(predicted), claims));
  }

  private static GoldEntity gold(String name, EntityType type, String subtype, String... aliases) {
    return new GoldEntity(
        name, type, Optional.of(subtype).filter(s -> !s.isEmpty()), Set.of(aliases));
  }

  private static PredictedEntity predicted(EntityType type, String form) {
    return new PredictedEntity(EnumSet.of(type, type.family()), Set.of(form), Set.of(form));
  }
}
