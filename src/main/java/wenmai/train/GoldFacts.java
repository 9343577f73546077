package wenmai.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenmai.evaluate.GoldArticle;
import wenmai.evaluate.SurfaceForm;
import wenmai.link.LinkedArticle;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.LinkedMention;
import wenmai.model.Predicate;
import wenmai.model.Span;
import wenmai.relate.FactTraining;

/** The facts of an annotated article, between the entities that were read out of it. */
public final class GoldFacts {
  private GoldFacts() {}

  /** The facts whose subject and object were both read. */
  public static List<FactTraining.Known> in(String text, LinkedArticle linked, GoldArticle gold) {
    Map<String, String> ids = ids(linked, gold);
    List<FactTraining.Known> known = new ArrayList<>();
    for (GoldArticle.GoldFact fact : gold.facts()) {
      Predicate predicate = Predicate.fromLocalName(fact.predicate()).orElseThrow();
      String subject = ids.get(fact.subject());
      String object = predicate.takesDate() ? fact.object() : ids.get(fact.object());
      if (subject != null && object != null) {
        known.add(
            new FactTraining.Known(subject, predicate, object, places(text, fact.evidence())));
      }
    }
    return known;
  }

  private static List<Span> places(String text, String evidence) {
    List<Span> places = new ArrayList<>();
    for (int at = evidence.isEmpty() ? -1 : text.indexOf(evidence);
        at >= 0;
        at = text.indexOf(evidence, at + 1)) {
      places.add(new Span(at, at + evidence.length()));
    }
    return places;
  }

  private static Map<String, String> ids(LinkedArticle linked, GoldArticle gold) {
    Map<String, Set<String>> forms = new HashMap<>();
    for (Entity entity : linked.entities()) {
      Set<String> own = forms.computeIfAbsent(entity.id(), id -> new HashSet<>());
      own.add(SurfaceForm.of(entity.name()));
      entity.aliases().forEach(alias -> own.add(SurfaceForm.of(alias)));
    }
    for (LinkedMention mention : linked.mentions()) {
      forms
          .computeIfAbsent(mention.entity().id(), id -> new HashSet<>())
          .add(SurfaceForm.of(mention.mention().exact()));
    }
    Map<String, String> ids = new HashMap<>();
    Set<String> used = new HashSet<>();
    for (boolean byName : new boolean[] {true, false}) {
      for (GoldArticle.GoldEntity wanted : gold.entities()) {
        if (ids.containsKey(wanted.name())) {
          continue;
        }
        linked.entities().stream()
            .filter(e -> !used.contains(e.id()) && isOfFamily(e, wanted))
            .filter(e -> shares(forms.getOrDefault(e.id(), Set.of()), wanted, byName))
            .findFirst()
            .ifPresent(
                e -> {
                  ids.put(wanted.name(), e.id());
                  used.add(e.id());
                });
      }
    }
    return ids;
  }

  private static boolean isOfFamily(Entity entity, GoldArticle.GoldEntity wanted) {
    boolean park =
        wanted.subtype().filter(EntityType.INDUSTRIAL_PARK.localName()::equals).isPresent();
    return entity.type().family() == wanted.type().family()
        || park && entity.type().isA(EntityType.ORGANIZATION);
  }

  private static boolean shares(Set<String> forms, GoldArticle.GoldEntity wanted, boolean byName) {
    return forms.contains(SurfaceForm.of(wanted.name()))
        || !byName && wanted.aliases().stream().anyMatch(a -> forms.contains(SurfaceForm.of(a)));
  }
}
