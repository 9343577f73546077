package wenmai.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import wenmai.knowledge.Knowledge;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.Evidence;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.LinkedMention;
import wenmai.model.Mention;
import wenmai.model.Span;

/**
 * The door to all storage: it lets through what of a reading may be kept.
 *
 * <p>Entities, names and facts that the {@link PrivacyGate} refuses stay out, and so do facts that
 * join what the ontology does not let the relation join. Personal data in the text are covered, so
 * that all offsets stay. Thread-safe.
 */
public final class Admission {
  private final PrivacyGate gate;
  private final Signatures signatures;
  private final Predicate<Entity> isForgotten;

  /**
   * The door that a knowledge folder describes: {@code data/lexicon/privacy.txt} and {@code
   * ontology/wenmai.ttl}.
   *
   * @throws IllegalArgumentException when one of them cannot be understood
   */
  public Admission(Knowledge knowledge) {
    this(knowledge, entity -> false);
  }

  /**
   * The same door, which also keeps out what is to stay forgotten and covers its names in the text.
   *
   * @throws IllegalArgumentException when the knowledge cannot be understood
   */
  public Admission(Knowledge knowledge, Predicate<Entity> isForgotten) {
    this.gate = new PrivacyGate(knowledge);
    this.signatures = Signatures.load(knowledge);
    this.isForgotten = isForgotten;
  }

  /** What may be kept of a reading. */
  public ArticleReading admit(ArticleReading reading) {
    Map<Entity, Entity> admitted = new LinkedHashMap<>();
    reading.entities().stream()
        .filter(gate::allows)
        .filter(isForgotten.negate())
        .forEach(entity -> admitted.put(entity, withAllowedAliases(entity)));
    List<LinkedMention> mentions =
        reading.mentions().stream()
            .filter(linked -> gate.allowsForm(linked.entity(), linked.mention().exact()))
            .flatMap(linked -> admitted(linked, admitted))
            .toList();
    Article article = covered(Oblivion.cover(reading, isForgotten), mentions);
    List<Fact> facts =
        reading.facts().stream()
            .filter(gate::allows)
            .filter(signatures::allow)
            .flatMap(fact -> admitted(fact, admitted, article.text()))
            .toList();
    return new ArticleReading(article, List.copyOf(admitted.values()), mentions, facts);
  }

  private Entity withAllowedAliases(Entity entity) {
    return new Entity(
        entity.id(),
        entity.type(),
        entity.name(),
        entity.aliases().stream().filter(alias -> gate.allowsForm(entity, alias)).toList(),
        entity.divisionCode());
  }

  private Article covered(Article article, List<LinkedMention> mentions) {
    List<Span> protectedNames =
        mentions.stream()
            .map(LinkedMention::mention)
            .filter(mention -> mention.type() != EntityType.PERSON)
            .map(Mention::span)
            .toList();
    String text = gate.cover(article.text(), protectedNames);
    return new Article(
        article.path(),
        article.ordinal(),
        article.contentHash(),
        article.text().startsWith(article.title())
            ? text.substring(0, article.title().length())
            : gate.cover(article.title(), List.of()),
        text,
        article.paragraphs(),
        article.published(),
        article.sourceOffsets());
  }

  private static Stream<LinkedMention> admitted(
      LinkedMention linked, Map<Entity, Entity> entities) {
    return Optional.ofNullable(entities.get(linked.entity())).stream()
        .map(entity -> new LinkedMention(linked.mention(), entity));
  }

  private static Stream<Fact> admitted(Fact fact, Map<Entity, Entity> entities, String text) {
    Span span = fact.evidence().span();
    return Optional.ofNullable(entities.get(fact.subject())).stream()
        .flatMap(
            subject ->
                admitted(fact.object(), entities)
                    .map(
                        object ->
                            new Fact(
                                subject,
                                fact.predicate(),
                                object,
                                fact.role(),
                                new Evidence(span, span.of(text)),
                                fact.rule(),
                                fact.confidence(),
                                fact.modality())));
  }

  private static Stream<FactObject> admitted(FactObject object, Map<Entity, Entity> entities) {
    return object instanceof FactObject.OfEntity named
        ? Optional.ofNullable(entities.get(named.entity())).stream().map(FactObject.OfEntity::new)
        : Stream.of(object);
  }
}
