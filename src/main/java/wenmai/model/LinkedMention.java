package wenmai.model;

/**
 * A mention and the entity that it names.
 *
 * @param mention the stretch of text
 * @param entity what it names, one of the reading's entities
 */
public record LinkedMention(Mention mention, Entity entity) {}
