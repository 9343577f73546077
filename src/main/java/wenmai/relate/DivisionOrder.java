package wenmai.relate;

import java.util.Optional;
import wenmai.lexicon.Division;
import wenmai.lexicon.Gazetteer;
import wenmai.model.Entity;
import wenmai.model.Predicate;

/** What the register of divisions says of facts between two of them. */
final class DivisionOrder {
  private final Gazetteer gazetteer;

  DivisionOrder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether the register knows that a division is no part of another: 江西 in 克州江西实验中学. */
  boolean ruleOut(Entity inner, Predicate predicate, Entity outer) {
    Optional<Division> lower = division(inner);
    Optional<Division> upper = division(outer);
    return predicate == Predicate.PART_OF
        && lower.isPresent()
        && upper.isPresent()
        && !gazetteer.isWithin(lower.get(), upper.get());
  }

  /** Whether the register knows two divisions of which none lies in the other. */
  boolean areApart(Entity one, Entity other) {
    Optional<Division> first = division(one);
    Optional<Division> second = division(other);
    return first.isPresent()
        && second.isPresent()
        && !first.equals(second)
        && !gazetteer.isWithin(first.get(), second.get())
        && !gazetteer.isWithin(second.get(), first.get());
  }

  private Optional<Division> division(Entity entity) {
    return entity.divisionCode().flatMap(gazetteer::byCode);
  }
}
