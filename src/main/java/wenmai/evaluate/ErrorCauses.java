package wenmai.evaluate;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import wenmai.evaluate.GoldArticle.GoldEntity;
import wenmai.evaluate.Prediction.PredictedEntity;

/**
 * The finder of the causes of wrong entities in one article.
 *
 * @param gold what the article names
 * @param prediction what was read
 * @param predictedOfGold the entity read for each name of the gold that was found
 * @param goldOfPredicted the name of the gold for each entity read that has one
 */
record ErrorCauses(
    GoldArticle gold,
    Prediction prediction,
    Map<String, String> predictedOfGold,
    Map<String, String> goldOfPredicted) {

  ErrorCause ofMissed(GoldEntity missed) {
    Set<String> forms = ArticleScorer.forms(missed);
    Set<String> families = ArticleScorer.families(missed);
    boolean boundary = false;
    boolean otherType = false;
    boolean merged = false;
    for (Map.Entry<String, PredictedEntity> entry : prediction.entities().entrySet()) {
      PredictedEntity read = entry.getValue();
      boolean family = !Collections.disjoint(read.families(), families);
      boolean same = !Collections.disjoint(read.labels(), forms);
      merged |= family && same;
      otherType |= !family && same;
      boundary |=
          family && !goldOfPredicted.containsKey(entry.getKey()) && overlap(read.here(), forms);
    }
    if (merged) {
      return ErrorCause.MERGED;
    }
    if (otherType) {
      return ErrorCause.TYPE;
    }
    if (boundary) {
      return ErrorCause.BOUNDARY;
    }
    return isNested(missed) ? ErrorCause.NESTED : ErrorCause.NOT_RECOGNIZED;
  }

  ErrorCause ofExtra(PredictedEntity extra) {
    boolean boundary = false;
    boolean otherType = false;
    boolean split = false;
    for (GoldEntity entity : gold.entities()) {
      Set<String> forms = ArticleScorer.forms(entity);
      boolean family = !Collections.disjoint(extra.families(), ArticleScorer.families(entity));
      boolean same = !Collections.disjoint(extra.labels(), forms);
      split |= family && same;
      otherType |= !family && same;
      boundary |=
          family && !predictedOfGold.containsKey(entity.name()) && overlap(extra.here(), forms);
    }
    if (split) {
      return ErrorCause.SPLIT;
    }
    if (otherType) {
      return ErrorCause.TYPE;
    }
    return boundary ? ErrorCause.BOUNDARY : ErrorCause.NOT_ANNOTATED;
  }

  private static boolean overlap(Set<String> some, Set<String> others) {
    return some.stream()
        .anyMatch(
            one ->
                one.length() > 1
                    && others.stream()
                        .anyMatch(
                            other ->
                                other.length() > 1
                                    && (one.contains(other) || other.contains(one))));
  }

  /** Whether a longer name of the gold holds every form of an entity. */
  private boolean isNested(GoldEntity entity) {
    Set<String> longer = new HashSet<>();
    for (GoldEntity other : gold.entities()) {
      if (!other.name().equals(entity.name())) {
        longer.addAll(ArticleScorer.forms(other));
      }
    }
    return ArticleScorer.forms(entity).stream()
        .allMatch(
            form -> longer.stream().anyMatch(l -> l.length() > form.length() && l.contains(form)));
  }
}
