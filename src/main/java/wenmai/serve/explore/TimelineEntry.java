package wenmai.serve.explore;

import wenmai.model.Predicate;

/**
 * A dated event or foundation.
 *
 * @param node what was founded or held; never a person
 * @param predicate which of the two
 * @param date the date to the year, month or day
 */
public record TimelineEntry(EntityNode node, Predicate predicate, String date) {}
