package wenmai.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenmai.model.EntityType;

/**
 * The annotation of one article.
 *
 * @param id the name of its files, such as {@code 004-02}
 * @param bylines the journalists of its byline
 * @param entities what it names
 * @param facts what it states
 */
public record GoldArticle(
    String id, List<String> bylines, List<GoldEntity> entities, List<GoldFact> facts) {
  public GoldArticle {
    bylines = List.copyOf(bylines);
    entities = List.copyOf(entities);
    facts = List.copyOf(facts);
  }

  /** The newspaper that the article is from: what stands before the hyphen of the id. */
  public String newspaper() {
    return id.contains("-") ? id.substring(0, id.indexOf('-')) : id;
  }

  /**
   * An entity of the gold.
   *
   * @param name its fullest form
   * @param type its type of the annotation guide, never a subtype
   * @param subtype its subtype, such as {@code School}
   * @param aliases its other forms
   */
  public record GoldEntity(
      String name, EntityType type, Optional<String> subtype, Set<String> aliases) {
    public GoldEntity {
      aliases = Set.copyOf(aliases);
    }
  }

  /**
   * A fact of the gold.
   *
   * @param subject the name of an entity
   * @param predicate the local name of a predicate
   * @param object the name of an entity, or a date
   * @param role the title, or empty
   * @param evidence the stretch of the text that states it, or empty
   */
  public record GoldFact(
      String subject, String predicate, String object, String role, String evidence) {}
}
