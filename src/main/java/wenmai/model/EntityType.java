package wenmai.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The classes of entities, in the annotation guide's words; each is a class of the ontology.
 *
 * <p>Source: the table "Entity types" of the annotation guide.
 */
public enum EntityType {
  PERSON("Person"),
  ORGANIZATION("Organization"),
  COMPANY("Company", ORGANIZATION),
  GOVERNMENT("Government", ORGANIZATION),
  PARTY_BODY("PartyBody", ORGANIZATION),
  HOSPITAL("Hospital", ORGANIZATION),
  SCHOOL("School", ORGANIZATION),
  COOPERATIVE("Cooperative", ORGANIZATION),
  MEDIA("Media", ORGANIZATION),
  ASSOCIATION("Association", ORGANIZATION),
  PUBLIC_INSTITUTION("PublicInstitution", ORGANIZATION),
  CONGRESS("Congress", ORGANIZATION),
  PLACE("Place"),
  ADMIN_DIVISION("AdminDivision", PLACE),
  INDUSTRIAL_PARK("IndustrialPark", PLACE),
  NATURAL("Natural", PLACE),
  FACILITY("Facility", PLACE),
  PROGRAM("Program"),
  AID_TEAM("AidTeam", PROGRAM),
  INDUSTRY_CLUSTER("IndustryCluster", PROGRAM),
  CONSORTIUM("Consortium", PROGRAM),
  INITIATIVE("Initiative", PROGRAM),
  PROJECT("Project", PROGRAM),
  EVENT("Event"),
  PRODUCT("Product"),
  AWARD("Award");

  private final String localName;
  private final Optional<EntityType> parent;

  EntityType(String localName) {
    this.localName = localName;
    this.parent = Optional.empty();
  }

  EntityType(String localName, EntityType parent) {
    this.localName = localName;
    this.parent = Optional.of(parent);
  }

  /** The local name of its class in the ontology. */
  public String localName() {
    return localName;
  }

  public Optional<EntityType> parent() {
    return parent;
  }

  /** The topmost class above this one: the family within which mentions may be one entity. */
  public EntityType family() {
    return parent.orElse(this);
  }

  /** Whether this class is {@code other} or below it. */
  public boolean isA(EntityType other) {
    return this == other || family() == other;
  }

  public static Optional<EntityType> fromLocalName(String localName) {
    return Arrays.stream(values()).filter(t -> t.localName.equals(localName)).findFirst();
  }
}
