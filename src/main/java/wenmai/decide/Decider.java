package wenmai.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import wenmai.graph.ArticleNames;
import wenmai.graph.LinkedSource;
import wenmai.link.Linking;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.LinkedMention;

/**
 * Applies decisions to what source files say, in the order of the log; what it makes of a file
 * depends on that file and the log alone. Remembers which decisions had something to change.
 * Thread-safe.
 */
public final class Decider {
  private final List<LoggedDecision> decisions;
  private final Set<Integer> applied = ConcurrentHashMap.newKeySet();

  public Decider(DecisionLog log) {
    this.decisions = log.inForce();
  }

  /** What a source file says after all decisions. */
  public LinkedSource apply(LinkedSource source) {
    LinkedSource decided = source;
    for (LoggedDecision logged : decisions) {
      LinkedSource next = apply(logged, decided);
      if (!next.equals(decided)) {
        applied.add(logged.number());
        decided = next;
      }
    }
    return decided;
  }

  /** The decisions in force that no source file gave anything to change. */
  public List<LoggedDecision> idle() {
    return decisions.stream().filter(logged -> !applied.contains(logged.number())).toList();
  }

  private static LinkedSource apply(LoggedDecision logged, LinkedSource source) {
    Decision decision = logged.decision();
    if (decision instanceof Decision.Merge merge) {
      LinkedSource named =
          reread(source, reading -> named(merge.merged(), merge.name(), reading, source.linking()));
      return renamed(named, (article, iri) -> iri.equals(merge.merged()) ? merge.kept() : iri);
    }
    if (decision instanceof Decision.Split split) {
      String other = split.entity() + "-" + logged.number();
      return renamed(
          source,
          (article, iri) ->
              iri.equals(split.entity()) && split.articles().contains(ArticleNames.iri(article))
                  ? other
                  : iri);
    }
    if (decision instanceof Decision.Reject reject) {
      return reread(source, reading -> without(reject.claim(), reading, source.linking()));
    }
    Decision.Rename rename = (Decision.Rename) decision;
    return reread(
        source, reading -> named(rename.entity(), rename.name(), reading, source.linking()));
  }

  /** What becomes of an entity's IRI in an article. */
  @FunctionalInterface
  private interface NewIri {
    String of(Article article, String iri);
  }

  private static LinkedSource renamed(LinkedSource source, NewIri newIri) {
    SortedMap<String, String> iris = new TreeMap<>(source.linking().iris());
    for (ArticleReading reading : source.readings()) {
      Article article = reading.article();
      for (Entity entity : reading.entities()) {
        iris.put(
            article.id() + "/" + entity.id(),
            newIri.of(article, source.linking().iri(article, entity)));
      }
    }
    return new LinkedSource(source.readings(), new Linking(iris), source.buildIri());
  }

  private static LinkedSource reread(LinkedSource source, UnaryOperator<ArticleReading> change) {
    return new LinkedSource(
        source.readings().stream().map(change).toList(), source.linking(), source.buildIri());
  }

  private static ArticleReading without(String claim, ArticleReading reading, Linking linking) {
    return new ArticleReading(
        reading.article(),
        reading.entities(),
        reading.mentions(),
        reading.facts().stream()
            .filter(fact -> !ArticleNames.claimIri(reading.article(), linking, fact).equals(claim))
            .toList());
  }

  private static ArticleReading named(
      String iri, String name, ArticleReading reading, Linking linking) {
    Map<Entity, Entity> named = new HashMap<>();
    for (Entity entity : reading.entities()) {
      boolean isMeant = linking.iri(reading.article(), entity).equals(iri);
      named.put(entity, isMeant ? withName(entity, name) : entity);
    }
    return new ArticleReading(
        reading.article(),
        reading.entities().stream().map(entity -> of(named, entity)).toList(),
        reading.mentions().stream()
            .map(linked -> new LinkedMention(linked.mention(), of(named, linked.entity())))
            .toList(),
        reading.facts().stream().map(fact -> renamed(fact, named)).toList());
  }

  private static Entity of(Map<Entity, Entity> named, Entity entity) {
    return named.getOrDefault(entity, entity);
  }

  private static Entity withName(Entity entity, String name) {
    SortedSet<String> others = new TreeSet<>(entity.aliases());
    others.add(entity.name());
    others.remove(name);
    return new Entity(
        entity.id(), entity.type(), name, new ArrayList<>(others), entity.divisionCode());
  }

  private static Fact renamed(Fact fact, Map<Entity, Entity> named) {
    FactObject object =
        fact.object() instanceof FactObject.OfEntity one
            ? new FactObject.OfEntity(of(named, one.entity()))
            : fact.object();
    return new Fact(
        of(named, fact.subject()),
        fact.predicate(),
        object,
        fact.role(),
        fact.evidence(),
        fact.rule(),
        fact.confidence(),
        fact.modality());
  }
}
