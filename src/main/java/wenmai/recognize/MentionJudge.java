package wenmai.recognize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wenmai.learn.LinearClassifier;
import wenmai.lexicon.Lexicon;
import wenmai.lexicon.NameSuffix;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;
import wenmai.recognize.tagger.HintedTagger;

/**
 * The trained judge of candidates: it tells of each whether it is a name, and of what type.
 *
 * <p>Policy: each candidate takes its likeliest type or none; of two that cross, the likelier
 * stays; names may stand inside longer ones, except inside a person's name.
 */
final class MentionJudge {
  /** The class of candidates that are no names; class {@code i + 1} is type {@code i}. */
  static final int NO_NAME = 0;

  static final List<EntityType> TYPES = HintedTagger.TYPES;

  private final LinearClassifier classifier;
  private final Lexicon lexicon;

  MentionJudge(LinearClassifier classifier, Lexicon lexicon) {
    this.classifier = classifier;
    this.lexicon = lexicon;
  }

  /** The class of a type of names. */
  static int classOf(EntityType type) {
    int index = TYPES.indexOf(type);
    return 1 + (index >= 0 ? index : TYPES.indexOf(type.family()));
  }

  /** The verdict on each candidate, in the order of the text. */
  List<Verdict> judge(Draft draft, List<Candidate> candidates, CandidateFeatures features) {
    Map<Mention, Candidate> names = new LinkedHashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (Candidate candidate : candidates) {
      double[] probabilities = classifier.probabilities(features.of(candidate));
      int best = NO_NAME;
      for (int of = 1; of < probabilities.length; of++) {
        if (probabilities[of] > probabilities[best]) {
          best = of;
        }
      }
      if (best == NO_NAME) {
        verdicts.add(new Verdict.NoName(candidate, probabilities[NO_NAME]));
      } else {
        names.put(mention(draft, candidate, TYPES.get(best - 1), probabilities[best]), candidate);
      }
    }
    settle(names, verdicts);
    verdicts.sort(Comparator.comparing(verdict -> verdict.candidate().span()));
    return verdicts;
  }

  private Mention mention(Draft draft, Candidate candidate, EntityType type, double probability) {
    Span span = candidate.span();
    Optional<Mention> proposal =
        candidate.proposals().stream().filter(p -> p.type().isA(type)).findFirst();
    String recognizer =
        proposal.map(Mention::recognizer).orElse(candidate.proposals().get(0).recognizer());
    EntityType subtype =
        proposal
            .map(Mention::type)
            .filter(of -> of != type)
            .or(() -> byEnding(span.of(draft.text()), type))
            .orElse(type);
    return new Mention(span, span.of(draft.article().text()), subtype, recognizer, probability);
  }

  private Optional<EntityType> byEnding(String name, EntityType type) {
    for (int start = 0; start < name.length(); start++) {
      NameSuffix suffix = lexicon.suffixes().get(name.substring(start));
      if (suffix != null && suffix.type().isA(type)) {
        return Optional.of(suffix.type());
      }
    }
    return Optional.empty();
  }

  private static void settle(Map<Mention, Candidate> names, List<Verdict> verdicts) {
    List<Mention> settled = new ArrayList<>();
    names.keySet().stream()
        .sorted(
            Comparator.comparingDouble(Mention::confidence)
                .reversed()
                .thenComparing(Mention::compareTo))
        .forEach(
            name -> {
              Candidate candidate = Objects.requireNonNull(names.get(name));
              Optional<Mention> winner =
                  settled.stream().filter(kept -> !compatible(kept, name)).findFirst();
              if (winner.isPresent()) {
                verdicts.add(new Verdict.Outdone(candidate, name, winner.get()));
              } else {
                settled.add(name);
                verdicts.add(new Verdict.Kept(candidate, name));
              }
            });
  }

  private static boolean compatible(Mention one, Mention other) {
    if (!one.span().overlaps(other.span())) {
      return true;
    }
    boolean person = one.type() == EntityType.PERSON || other.type() == EntityType.PERSON;
    boolean nested = one.span().contains(other.span()) || other.span().contains(one.span());
    return nested && !person;
  }
}
