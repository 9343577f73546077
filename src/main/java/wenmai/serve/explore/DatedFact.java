package wenmai.serve.explore;

import java.util.List;
import wenmai.model.Predicate;

/**
 * A date that is stated of an entity.
 *
 * @param predicate what happened then
 * @param date the date to the year, month or day, such as {@code 2021-05}
 * @param evidence what states it, the surest first
 */
public record DatedFact(Predicate predicate, String date, List<Evidence> evidence) {
  public DatedFact {
    evidence = List.copyOf(evidence);
  }
}
