package wenmai.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The relations of facts, in the annotation guide's words; each is a property of the ontology.
 *
 * <p>Source: the table "Fact predicates" of the annotation guide.
 */
public enum Predicate {
  HOLDS_POSITION("holdsPosition"),
  MEMBER_OF("memberOf"),
  PART_OF("partOf"),
  LOCATED_IN("locatedIn"),
  LEADS("leads"),
  SUPPORTS("supports"),
  DISPATCHED_BY("dispatchedBy"),
  PARTICIPATES_IN("participatesIn"),
  ORGANIZES("organizes"),
  PARTNERS_WITH("partnersWith"),
  OPERATES("operates"),
  MENTORS("mentors"),
  RECEIVED_AWARD("receivedAward"),
  NOMINATED_FOR("nominatedFor"),
  DEVELOPS("develops"),
  FOUNDED_ON("foundedOn"),
  HELD_ON("heldOn");

  private final String localName;

  Predicate(String localName) {
    this.localName = localName;
  }

  /** The local name of its property in the ontology. */
  public String localName() {
    return localName;
  }

  /** Whether its object is a date and not an entity. */
  public boolean takesDate() {
    return this == FOUNDED_ON || this == HELD_ON;
  }

  public static Optional<Predicate> fromLocalName(String localName) {
    return Arrays.stream(values()).filter(p -> p.localName.equals(localName)).findFirst();
  }
}
