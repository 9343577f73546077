package wenmai.serve.explore;

import wenmai.model.Predicate;

/**
 * A fact that joins two entities.
 *
 * @param subject the IRI of the one it is about
 * @param predicate the relation
 * @param object the IRI of the other
 */
public record Edge(String subject, Predicate predicate, String object) {}
