package wenmai.serve.explore;

import wenmai.model.Predicate;

/**
 * Something that an article says is planned or proposed, and no fact yet.
 *
 * @param subject the IRI of the one it is about
 * @param predicate the relation
 * @param object the IRI of the other entity, or a date
 * @param modality {@code planned} or {@code proposed}
 * @param evidence what says so
 */
public record Intention(
    String subject, Predicate predicate, String object, String modality, Evidence evidence) {}
