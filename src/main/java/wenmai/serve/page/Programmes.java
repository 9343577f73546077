package wenmai.serve.page;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wenmai.model.EntityType;
import wenmai.model.Predicate;
import wenmai.serve.explore.Relation;

/** The kinds of programmes that have a view of their own, and what it tells of each. */
final class Programmes {
  /** The kinds in the order in which they are offered. */
  static final List<EntityType> KINDS =
      List.of(
          EntityType.AID_TEAM,
          EntityType.INDUSTRY_CLUSTER,
          EntityType.CONSORTIUM,
          EntityType.INDUSTRIAL_PARK);

  private static final Map<EntityType, List<Relation>> COLUMNS = columns();

  private Programmes() {}

  private static Map<EntityType, List<Relation>> columns() {
    Map<EntityType, List<Relation>> columns = new EnumMap<>(EntityType.class);
    columns.put(
        EntityType.AID_TEAM,
        List.of(
            from(Predicate.DISPATCHED_BY),
            from(Predicate.SUPPORTS),
            to(Predicate.HOLDS_POSITION),
            to(Predicate.MEMBER_OF)));
    columns.put(
        EntityType.INDUSTRY_CLUSTER, List.of(to(Predicate.DEVELOPS), from(Predicate.LOCATED_IN)));
    columns.put(
        EntityType.CONSORTIUM,
        List.of(to(Predicate.LEADS), to(Predicate.MEMBER_OF), from(Predicate.LOCATED_IN)));
    columns.put(
        EntityType.INDUSTRIAL_PARK,
        List.of(
            from(Predicate.LOCATED_IN),
            from(Predicate.DEVELOPS),
            to(Predicate.OPERATES),
            to(Predicate.LOCATED_IN)));
    return Collections.unmodifiableMap(columns);
  }

  private static Relation from(Predicate predicate) {
    return new Relation(predicate, true);
  }

  private static Relation to(Predicate predicate) {
    return new Relation(predicate, false);
  }

  /** The relations that the view of a kind shows, a column each. */
  static List<Relation> columns(EntityType kind) {
    return COLUMNS.getOrDefault(kind, List.of());
  }
}
