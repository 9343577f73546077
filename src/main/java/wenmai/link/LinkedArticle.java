package wenmai.link;

import java.util.List;
import wenmai.model.Entity;
import wenmai.model.LinkedMention;

/**
 * The entities of one article and the mentions that name them.
 *
 * @param entities in the order of their first mention
 * @param mentions in the order of the text
 */
public record LinkedArticle(List<Entity> entities, List<LinkedMention> mentions) {
  public LinkedArticle {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
  }
}
