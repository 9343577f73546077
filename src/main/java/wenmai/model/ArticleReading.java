package wenmai.model;

import java.util.List;

/**
 * All that was read out of one article: a pure function of the article and the knowledge.
 *
 * @param article the article
 * @param entities its entities, in the order of their first mention
 * @param mentions every mention with its entity, in the order of the text
 * @param facts the facts, in the order of their evidence
 */
public record ArticleReading(
    Article article, List<Entity> entities, List<LinkedMention> mentions, List<Fact> facts) {
  public ArticleReading {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    facts = List.copyOf(facts);
  }
}
