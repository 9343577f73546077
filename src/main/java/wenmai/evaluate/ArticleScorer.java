package wenmai.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenmai.evaluate.GoldArticle.GoldEntity;
import wenmai.evaluate.GoldArticle.GoldFact;
import wenmai.evaluate.Prediction.PredictedEntity;
import wenmai.evaluate.Prediction.PredictedFact;
import wenmai.evaluate.ScoreError.Kind;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/**
 * The comparison of one article's graph with its gold.
 *
 * <p>A predicted entity matches a gold one of the same family when the article prints it by the
 * gold's full name, or else when the two share a form. A predicted fact matches when predicate,
 * subject and object do; {@code partnersWith} holds either way round.
 */
final class ArticleScorer {
  private static final Set<EntityType> CORE =
      Set.of(EntityType.AID_TEAM, EntityType.INDUSTRY_CLUSTER, EntityType.CONSORTIUM);

  private final GoldArticle gold;
  private final Prediction prediction;
  private final Map<String, String> predictedOfGold = new HashMap<>();
  private final Map<String, String> goldOfPredicted = new HashMap<>();
  private final SortedMap<String, Counts> entities = new TreeMap<>();
  private final SortedMap<String, Counts> facts = new TreeMap<>();
  private final List<ScoreError> errors = new ArrayList<>();
  private final SortedMap<String, Counts> bands = new TreeMap<>();
  private final SortedMap<String, Counts> rules = new TreeMap<>();
  private Ratio roles = Ratio.NONE;
  private Ratio coreTypes = Ratio.NONE;

  private ArticleScorer(GoldArticle gold, Prediction prediction) {
    this.gold = gold;
    this.prediction = prediction;
  }

  static Score score(GoldArticle gold, Prediction prediction) {
    ArticleScorer scorer = new ArticleScorer(gold, prediction);
    scorer.match(true);
    scorer.match(false);
    scorer.countEntities();
    scorer.countFacts();
    return new Score(
        scorer.entities,
        scorer.facts,
        scorer.roles,
        scorer.coreTypes,
        scorer.bands,
        scorer.rules,
        scorer.errors);
  }

  /** The entity read for each name of the gold that was found. */
  static Map<String, String> matches(GoldArticle gold, Prediction prediction) {
    ArticleScorer scorer = new ArticleScorer(gold, prediction);
    scorer.match(true);
    scorer.match(false);
    return scorer.predictedOfGold;
  }

  private void match(boolean byFullName) {
    for (GoldEntity entity : gold.entities()) {
      if (predictedOfGold.containsKey(entity.name())) {
        continue;
      }
      Set<String> families = families(entity);
      Set<String> forms = byFullName ? Set.of(SurfaceForm.of(entity.name())) : forms(entity);
      prediction.entities().entrySet().stream()
          .filter(candidate -> !goldOfPredicted.containsKey(candidate.getKey()))
          .filter(candidate -> !Collections.disjoint(candidate.getValue().families(), families))
          .filter(
              candidate -> !Collections.disjoint(printed(candidate.getValue(), byFullName), forms))
          .findFirst()
          .ifPresent(
              found -> {
                predictedOfGold.put(entity.name(), found.getKey());
                goldOfPredicted.put(found.getKey(), entity.name());
              });
    }
  }

  private static Set<String> printed(PredictedEntity entity, boolean hereOnly) {
    return hereOnly ? entity.here() : entity.labels();
  }

  static Set<String> forms(GoldEntity entity) {
    return Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
        .map(SurfaceForm::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  static Set<String> families(GoldEntity entity) {
    boolean park = entity.subtype().equals(Optional.of(EntityType.INDUSTRIAL_PARK.localName()));
    Stream<EntityType> types =
        park
            ? Stream.of(entity.type(), EntityType.PLACE, EntityType.ORGANIZATION)
            : Stream.of(entity.type());
    return types.map(type -> type.family().localName()).collect(Collectors.toUnmodifiableSet());
  }

  private void countEntities() {
    for (GoldEntity entity : gold.entities()) {
      String family = entity.type().family().localName();
      PredictedEntity found =
          prediction.entities().get(predictedOfGold.getOrDefault(entity.name(), ""));
      if (found == null) {
        count(entities, family, new Counts(0, 0, 1));
        error(
            Kind.MISSED_ENTITY,
            causes().ofMissed(entity),
            entity.type().localName(),
            entity.name());
      } else {
        count(entities, family, new Counts(1, 0, 0));
      }
      if (CORE.contains(entity.type())) {
        coreTypes = coreTypes.count(found != null && found.classes().contains(entity.type()));
      }
    }
    prediction
        .entities()
        .forEach(
            (iri, entity) -> {
              if (!goldOfPredicted.containsKey(iri)) {
                String family = entity.families().stream().sorted().findFirst().orElse("?");
                count(entities, family, new Counts(0, 1, 0));
                Set<String> forms = entity.here().isEmpty() ? entity.labels() : entity.here();
                error(
                    Kind.EXTRA_ENTITY,
                    causes().ofExtra(entity),
                    family,
                    String.join("/", new TreeSet<>(forms)));
              }
            });
  }

  private void countFacts() {
    Map<Statement, Set<String>> wanted = new LinkedHashMap<>();
    for (GoldFact fact : gold.facts()) {
      wanted
          .computeIfAbsent(
              new Statement(fact.subject(), fact.predicate(), fact.object()),
              unused -> new HashSet<>())
          .add(SurfaceForm.of(fact.role()));
    }
    Map<Statement, Set<String>> found = new LinkedHashMap<>();
    Map<Statement, PredictedFact> surest = new HashMap<>();
    for (PredictedFact fact : prediction.facts()) {
      surest.merge(
          new Statement(named(fact.subject()), fact.predicate(), named(fact.object())),
          fact,
          (one, other) -> other.confidence() > one.confidence() ? other : one);
      found
          .computeIfAbsent(
              new Statement(named(fact.subject()), fact.predicate(), named(fact.object())),
              unused -> new TreeSet<>())
          .add(fact.role());
    }
    Set<Statement> hit = new HashSet<>();
    found.forEach(
        (statement, titles) ->
            countFound(
                statement,
                titles,
                wanted,
                hit,
                Objects.requireNonNull(surest.get(statement), "no fact states it")));
    for (Statement statement : wanted.keySet()) {
      if (!hit.contains(statement)) {
        count(facts, statement.predicate(), new Counts(0, 0, 1));
        error(
            Kind.MISSED_FACT,
            causeOfMissed(statement, found.keySet()),
            statement.predicate(),
            statement.subject() + " → " + statement.object());
      }
    }
  }

  private void countFound(
      Statement printed,
      Set<String> titles,
      Map<Statement, Set<String>> wanted,
      Set<Statement> hit,
      PredictedFact surest) {
    Statement statement = wanted.containsKey(printed) ? printed : printed.eitherWay();
    if (hit.contains(statement)) {
      return;
    }
    if (wanted.containsKey(statement)) {
      hit.add(statement);
      count(facts, statement.predicate(), new Counts(1, 0, 0));
      countReader(surest, new Counts(1, 0, 0));
      if (statement.predicate().equals(Predicate.HOLDS_POSITION.localName())) {
        roles =
            roles.count(!Collections.disjoint(titles, wanted.getOrDefault(statement, Set.of())));
      }
    } else {
      count(facts, statement.predicate(), new Counts(0, 1, 0));
      countReader(surest, new Counts(0, 1, 0));
      error(
          Kind.EXTRA_FACT,
          causeOfExtra(printed, wanted.keySet()),
          statement.predicate(),
          "%s → %s %s"
              .formatted(
                  lastSegment(printed.subject()),
                  lastSegment(printed.object()),
                  String.join("/", titles)));
    }
  }

  private void countReader(PredictedFact fact, Counts more) {
    count(bands, ConfidenceBand.of(fact.confidence()), more);
    count(rules, fact.rule(), more);
  }

  private ErrorCauses causes() {
    return new ErrorCauses(gold, prediction, predictedOfGold, goldOfPredicted);
  }

  private ErrorCause causeOfMissed(Statement missed, Set<Statement> found) {
    boolean date =
        Predicate.fromLocalName(missed.predicate()).filter(Predicate::takesDate).isPresent();
    boolean known =
        predictedOfGold.containsKey(missed.subject())
            && (date || predictedOfGold.containsKey(missed.object()));
    return known ? related(missed, found).orElse(ErrorCause.NOT_READ) : ErrorCause.ENTITY;
  }

  private ErrorCause causeOfExtra(Statement extra, Set<Statement> wanted) {
    boolean date =
        Predicate.fromLocalName(extra.predicate()).filter(Predicate::takesDate).isPresent();
    boolean known =
        predictedOfGold.containsKey(extra.subject())
            && (date || predictedOfGold.containsKey(extra.object()));
    return known ? related(extra, wanted).orElse(ErrorCause.NOT_STATED) : ErrorCause.ENTITY;
  }

  /** How statements relate the subject and object of another one, if they do. */
  private static Optional<ErrorCause> related(Statement one, Set<Statement> others) {
    if (others.contains(new Statement(one.object(), one.predicate(), one.subject()))) {
      return Optional.of(ErrorCause.DIRECTION);
    }
    boolean otherwise =
        others.stream()
            .anyMatch(
                other ->
                    other.subject().equals(one.subject()) && other.object().equals(one.object())
                        || other.subject().equals(one.object())
                            && other.object().equals(one.subject()));
    return otherwise ? Optional.of(ErrorCause.PREDICATE) : Optional.empty();
  }

  private String named(String node) {
    return goldOfPredicted.getOrDefault(node, node);
  }

  private static String lastSegment(String node) {
    return node.substring(node.lastIndexOf('/') + 1);
  }

  private static void count(SortedMap<String, Counts> counts, String name, Counts more) {
    counts.merge(name, more, Counts::plus);
  }

  private void error(Kind kind, ErrorCause cause, String type, String detail) {
    errors.add(new ScoreError(gold.id(), kind, cause, type, detail));
  }

  private record Statement(String subject, String predicate, String object) {
    Statement eitherWay() {
      return predicate.equals(Predicate.PARTNERS_WITH.localName())
          ? new Statement(object, predicate, subject)
          : this;
    }
  }
}
