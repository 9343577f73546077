package wenmai.model;

/** What a fact says of its subject: another entity, or a date. */
public sealed interface FactObject {
  /** What tells it from other objects of one reading: the entity's id, the date's lexical form. */
  String id();

  /**
   * An entity of the same reading.
   *
   * @param entity the entity
   */
  record OfEntity(Entity entity) implements FactObject {
    @Override
    public String id() {
      return entity.id();
    }
  }

  /**
   * A date known to the year, month or day.
   *
   * @param date the date
   */
  record OfDate(PartialDate date) implements FactObject {
    @Override
    public String id() {
      return date.toString();
    }
  }
}
