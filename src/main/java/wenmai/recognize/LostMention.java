package wenmai.recognize;

import wenmai.model.Mention;

/**
 * A mention that a recogniser proposed and that gave way to another.
 *
 * @param mention what was proposed
 * @param winner what it gave way to; a later recogniser may have beaten that in its turn
 * @param reason why
 */
public record LostMention(Mention mention, Mention winner, Reason reason) {
  /** Why a mention gives way. */
  public enum Reason {
    /** The winner reads the same stretch, and is surer or came first. */
    SAME_STRETCH,
    /** The winner crosses it, and is surer or longer. */
    CROSSED,
    /** The winner holds it, and nothing of its type may stand within. */
    WITHIN
  }
}
