package wenmai.relate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenmai.learn.FeatureVector;
import wenmai.learn.LinearClassifier;
import wenmai.model.Entity;
import wenmai.model.Evidence;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.Modality;
import wenmai.model.Predicate;
import wenmai.model.Span;
import wenmai.recognize.Draft;

/** The trained judge of facts: what the rules read is evidence to it, and so is the sentence. */
final class FactJudge {
  static final String NAME = "judge";

  /** The class of pairs between which no fact holds. */
  static final int NO_FACT = 0;

  private static final List<Predicate> PREDICATES = List.of(Predicate.values());

  /** The number of classes: no fact, each predicate, each predicate the other way round. */
  static final int CLASSES = 1 + 2 * PREDICATES.size();

  private final LinearClassifier classifier;
  private final double threshold;

  FactJudge(LinearClassifier classifier, double threshold) {
    this.classifier = classifier;
    this.threshold = threshold;
  }

  static int classOf(Predicate predicate, boolean forward) {
    return 1 + PREDICATES.indexOf(predicate) + (forward ? 0 : PREDICATES.size());
  }

  /** A pair with the facts that rules read of it. */
  record Judged(Pair pair, List<Fact> forward, List<Fact> backward) {}

  /** The pairs of an article with what the rules read of each. */
  static List<Judged> pairs(PairFinder.Found found, List<Fact> byRules) {
    Map<String, List<Fact>> rules = new HashMap<>();
    for (Fact fact : byRules) {
      rules
          .computeIfAbsent(
              fact.subject().id() + ">" + objectId(fact.object()), k -> new ArrayList<>())
          .add(fact);
    }
    List<Judged> judged = new ArrayList<>();
    for (Pair pair : found.pairs()) {
      String one = id(found.elements().get(pair.first()));
      String two = id(found.elements().get(pair.second()));
      judged.add(
          new Judged(
              pair,
              near(rules.getOrDefault(one + ">" + two, List.of()), pair),
              near(rules.getOrDefault(two + ">" + one, List.of()), pair)));
    }
    return judged;
  }

  private static List<Fact> near(List<Fact> facts, Pair pair) {
    return facts.stream().filter(f -> f.evidence().span().overlaps(pair.span())).toList();
  }

  private static String id(Element element) {
    return element instanceof Element.Named named
        ? named.entity().id()
        : String.valueOf(((Element.Dated) element).date());
  }

  static String objectId(FactObject object) {
    return object instanceof FactObject.OfEntity of
        ? of.entity().id()
        : String.valueOf(((FactObject.OfDate) object).date());
  }

  /**
   * The facts of an article.
   *
   * @param byRules what the rules read of pairs, to be judged
   * @param kept what the rules read of names and lists, which is not judged
   */
  List<Fact> judge(
      Draft draft,
      PairFinder.Found found,
      PairFeatures features,
      List<Fact> byRules,
      List<Fact> kept,
      Roles roles) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    for (Judged judged : pairs(found, byRules)) {
      FeatureVector vector = features.of(judged.pair(), judged.forward(), judged.backward());
      double[] probabilities = classifier.probabilities(vector);
      for (int of = 1; of < probabilities.length; of++) {
        if (probabilities[of] >= threshold) {
          for (Fact fact : facts(draft, found, judged, of, probabilities[of], roles)) {
            facts.merge(
                key(fact),
                fact,
                (old, young) -> young.confidence() > old.confidence() ? young : old);
          }
        }
      }
    }
    if (Boolean.getBoolean("union")) for (Fact fact : byRules) facts.putIfAbsent(key(fact), fact);
    for (Fact fact : kept) {
      facts.putIfAbsent(key(fact), fact);
    }
    return List.copyOf(facts.values());
  }

  private static String key(Fact fact) {
    return fact.subject().id()
        + fact.predicate()
        + objectId(fact.object())
        + fact.role().orElse("");
  }

  private static List<Fact> facts(
      Draft draft, PairFinder.Found found, Judged judged, int of, double probability, Roles roles) {
    boolean forward = of <= PREDICATES.size();
    Predicate predicate = PREDICATES.get((of - 1) % PREDICATES.size());
    Element first = found.elements().get(judged.pair().first());
    Element second = found.elements().get(judged.pair().second());
    Element subject = forward ? first : second;
    Element object = forward ? second : first;
    if (!(subject instanceof Element.Named named)
        || object instanceof Element.Dated != predicate.takesDate()) {
      return List.of();
    }
    List<Fact> byRules =
        (forward ? judged.forward() : judged.backward())
            .stream().filter(f -> f.predicate() == predicate).toList();
    if (!byRules.isEmpty()) {
      return byRules.stream()
          .map(
              f ->
                  new Fact(
                      f.subject(),
                      f.predicate(),
                      f.object(),
                      f.role(),
                      f.evidence(),
                      f.rule(),
                      probability,
                      Modality.STATED))
          .toList();
    }
    Span span = judged.pair().span();
    Evidence evidence = new Evidence(span, span.of(draft.article().text()));
    FactObject of2 =
        object instanceof Element.Named o
            ? new FactObject.OfEntity(o.entity())
            : new FactObject.OfDate(((Element.Dated) object).date());
    if (predicate != Predicate.HOLDS_POSITION) {
      return List.of(
          new Fact(
              named.entity(),
              predicate,
              of2,
              Optional.empty(),
              evidence,
              NAME,
              probability,
              Modality.STATED));
    }
    Entity unit = ((Element.Named) object).entity();
    return roles.of(unit, span).stream()
        .map(
            role ->
                new Fact(
                    named.entity(),
                    predicate,
                    of2,
                    Optional.of(role),
                    evidence,
                    NAME,
                    probability,
                    Modality.STATED))
        .toList();
  }
}
