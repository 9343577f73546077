package wenmai.relate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenmai.learn.LinearClassifier;
import wenmai.learn.LinearTrainer;
import wenmai.link.LinkedArticle;
import wenmai.model.Fact;
import wenmai.model.Predicate;
import wenmai.model.Span;
import wenmai.recognize.Draft;

/** The training of the judge of facts from annotated articles. */
public final class FactTraining {
  private static final LinearTrainer TRAINER = new LinearTrainer(20, 10, 0.1, 2e-4, 0.02, 20261127);

  private final FactFinder rules;
  private final List<LinearTrainer.Example> examples = new ArrayList<>();

  public FactTraining(FactFinder rules) {
    this.rules = rules;
  }

  /**
   * A fact that an annotator found.
   *
   * @param subject the id of an entity of the linked article
   * @param object the id of an entity, or a date as {@code YYYY[-MM[-DD]]}
   * @param evidence the places where the sentence that states it stands; when there are none, it is
   *     taken to be stated where the two stand closest together
   */
  public record Known(String subject, Predicate predicate, String object, List<Span> evidence) {}

  /** Adds the pairs of an article to what is learned from. */
  public void add(Draft draft, LinkedArticle linked, List<Known> known) {
    List<Fact> byRules = rules.byRules(draft, linked);
    PairFinder.Found found = rules.pairs(draft, linked);
    Map<String, List<Known>> right = new HashMap<>();
    known.forEach(
        k -> right.computeIfAbsent(k.subject() + ">" + k.object(), x -> new ArrayList<>()).add(k));
    List<FactJudge.Judged> pairs = FactJudge.pairs(found, byRules);
    Map<Known, Pair> nearest = nearest(right, found, pairs);
    Set<Known> attested = new HashSet<>();
    for (FactJudge.Judged judged : pairs) {
      for (Known fact : of(right, found, judged.pair())) {
        if (isAttested(fact, judged.pair(), nearest)) {
          attested.add(fact);
        }
      }
    }
    PairFeatures features = rules.pairFeatures(found.elements());
    for (FactJudge.Judged judged : pairs) {
      List<Known> facts = of(right, found, judged.pair());
      int of = FactJudge.NO_FACT;
      boolean ignored = false;
      for (Known fact : facts) {
        boolean here = isAttested(fact, judged.pair(), nearest) || !attested.contains(fact);
        if (here && of == FactJudge.NO_FACT) {
          boolean forward = isForward(fact, found, judged.pair());
          of = FactJudge.classOf(fact.predicate(), forward);
        }
        ignored |= !here;
      }
      if (of == FactJudge.NO_FACT && ignored) {
        continue;
      }
      int[] seen = features.of(judged.pair(), judged.forward(), judged.backward()).toArray();
      examples.add(new LinearTrainer.Example(seen, of, 1));
    }
  }

  private static List<Known> of(Map<String, List<Known>> right, PairFinder.Found found, Pair pair) {
    String one = id(found.elements().get(pair.first()));
    String two = id(found.elements().get(pair.second()));
    List<Known> facts = new ArrayList<>(right.getOrDefault(one + ">" + two, List.of()));
    facts.addAll(right.getOrDefault(two + ">" + one, List.of()));
    return facts;
  }

  private static boolean isForward(Known fact, PairFinder.Found found, Pair pair) {
    return id(found.elements().get(pair.first())).equals(fact.subject());
  }

  private static boolean isAttested(Known fact, Pair pair, Map<Known, Pair> nearest) {
    return fact.evidence().isEmpty()
        ? pair.equals(nearest.get(fact))
        : fact.evidence().stream().anyMatch(e -> e.contains(pair.span()));
  }

  /** For each fact, the pair that stands closest together: of one sentence, if there is one. */
  private static Map<Known, Pair> nearest(
      Map<String, List<Known>> right, PairFinder.Found found, List<FactJudge.Judged> pairs) {
    Map<Known, Pair> nearest = new HashMap<>();
    for (FactJudge.Judged judged : pairs) {
      for (Known fact : of(right, found, judged.pair())) {
        nearest.merge(
            fact,
            judged.pair(),
            (one, other) -> other.span().length() < one.span().length() ? other : one);
      }
    }
    return nearest;
  }

  private static String id(Element element) {
    return element instanceof Element.Named named
        ? named.entity().id()
        : String.valueOf(((Element.Dated) element).date());
  }

  public int size() {
    return examples.size();
  }

  /** The classifier learned from all articles added. */
  public LinearClassifier train() {
    return TRAINER.train(FactJudge.CLASSES, examples);
  }
}
