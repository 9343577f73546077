package wenmai.decide;

import java.time.Instant;
import java.util.Optional;

/**
 * A decision in the log.
 *
 * @param number its place in the log, from 1; decisions apply in this order
 * @param made when it was made
 * @param author who made it, if that is known
 * @param decision what was decided
 * @param undone when it was undone, if it was; then it does not apply
 */
public record LoggedDecision(
    int number,
    Instant made,
    Optional<String> author,
    Decision decision,
    Optional<Instant> undone) {
  /** Whether it applies. */
  public boolean isInForce() {
    return undone.isEmpty();
  }
}
