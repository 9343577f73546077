package wenmai.relate;

import wenmai.model.Span;

/**
 * Two elements of an article between which a fact may hold.
 *
 * @param first the number of the element that comes first
 * @param second the number of the element that comes second
 * @param relation how they stand to each other
 * @param sequence the sentence of the second
 * @param distance how many sentences lie between, at most 3
 * @param topic why the first may be what a later sentence speaks of
 * @param span from the beginning of the one to the end of the other
 */
record Pair(
    int first,
    int second,
    Relation relation,
    PairSequence sequence,
    int distance,
    Topic topic,
    Span span) {
  /** How two elements stand to each other. */
  enum Relation {
    SENTENCE,
    LATER
  }

  /** Why an element may be what a later sentence speaks of. */
  enum Topic {
    NONE,
    TITLE,
    PARAGRAPH,
    SENTENCE_BEFORE
  }
}
