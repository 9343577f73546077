package wenmai.serve.explore;

import java.util.List;

/**
 * What the graph knows of an article, without its text.
 *
 * @param iri its IRI
 * @param headline its headline, empty when it has none
 * @param source the path of its source file
 * @param published when it was published, empty when unknown
 * @param mentioned the entities that it mentions, the most mentioned in it first
 * @param facts the facts that it states, by their evidence
 */
public record ArticleView(
    String iri,
    String headline,
    String source,
    String published,
    List<EntityNode> mentioned,
    List<Stated> facts) {
  public ArticleView {
    mentioned = List.copyOf(mentioned);
    facts = List.copyOf(facts);
  }

  /**
   * A fact that the article states.
   *
   * @param edge the fact; its object is a date when the predicate takes one
   * @param evidence where the article states it
   */
  public record Stated(Edge edge, Evidence evidence) {}

  /**
   * An article in which an entity is mentioned.
   *
   * @param iri the article's IRI
   * @param headline its headline, empty when it has none
   * @param source the path of its source file
   * @param published when it was published, empty when unknown
   * @param mentions how many times it mentions the entity
   */
  public record Mentioning(
      String iri, String headline, String source, String published, int mentions) {}
}
