package wenmai.link;

import java.util.List;
import java.util.Optional;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.LinkedMention;
import wenmai.model.Span;

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

  /** The entity that a name of a family stands for. */
  public Optional<Entity> named(String name, EntityType family) {
    return entities.stream()
        .filter(e -> e.type().isA(family) && (e.name().equals(name) || e.aliases().contains(name)))
        .findFirst();
  }

  /** The entity of the mention that fills a span. */
  public Optional<Entity> at(Span span) {
    return mentions.stream()
        .filter(linked -> linked.mention().span().equals(span))
        .map(LinkedMention::entity)
        .findFirst();
  }
}
