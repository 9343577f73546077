package wenmai.relate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenmai.model.EntityType;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.Predicate;

/** The facts without those that place a division in one above its printed parent. */
final class DirectParents {
  private final Map<String, Set<String>> parents = new HashMap<>();

  private DirectParents(Collection<Fact> facts) {
    facts.stream()
        .filter(DirectParents::isOfDivisions)
        .forEach(
            fact ->
                parents
                    .computeIfAbsent(fact.subject().id(), id -> new HashSet<>())
                    .add(fact.object().id()));
  }

  /** All facts but those of a village in a county whose township the article prints between. */
  static List<Fact> of(Collection<Fact> facts) {
    DirectParents divisions = new DirectParents(facts);
    return facts.stream().filter(fact -> !isOfDivisions(fact) || divisions.isDirect(fact)).toList();
  }

  private static boolean isOfDivisions(Fact fact) {
    return fact.predicate() == Predicate.PART_OF
        && fact.subject().type() == EntityType.ADMIN_DIVISION
        && fact.object() instanceof FactObject.OfEntity outer
        && outer.entity().type() == EntityType.ADMIN_DIVISION;
  }

  private boolean isDirect(Fact fact) {
    return parents.getOrDefault(fact.subject().id(), Set.of()).stream()
        .filter(between -> !between.equals(fact.object().id()))
        .noneMatch(between -> reaches(between, fact.object().id(), new HashSet<>()));
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    return seen.add(from)
        && parents.getOrDefault(from, Set.of()).stream()
            .anyMatch(above -> above.equals(to) || reaches(above, to, seen));
  }
}
