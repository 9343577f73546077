package wenmai.model;

/** What a fact says of its subject: another entity, or a date. */
public sealed interface FactObject {
  /**
   * An entity of the same reading.
   *
   * @param entity the entity
   */
  record OfEntity(Entity entity) implements FactObject {}

  /**
   * A date known to the year, month or day.
   *
   * @param date the date
   */
  record OfDate(PartialDate date) implements FactObject {}
}
