package wenmai.recognize;

import wenmai.model.Mention;

/** What became of a candidate. */
public sealed interface Verdict {
  /** The candidate judged. */
  Candidate candidate();

  /**
   * It is a name.
   *
   * @param mention the name, with the judge's confidence
   */
  record Kept(Candidate candidate, Mention mention) implements Verdict {}

  /**
   * It is no name.
   *
   * @param probability how sure the judge is of that, 0 to 1
   */
  record NoName(Candidate candidate, double probability) implements Verdict {}

  /**
   * It gave way to a likelier name that it crosses, or that may not stand beside it.
   *
   * @param mention what it would have been
   * @param winner the name it gave way to
   */
  record Outdone(Candidate candidate, Mention mention, Mention winner) implements Verdict {}
}
