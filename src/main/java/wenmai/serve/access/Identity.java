package wenmai.serve.access;

import java.time.Duration;

/** What a request says of its sender. */
sealed interface Identity {
  /** A user has proved to be one. */
  record Known(User user) implements Identity {}

  /** Nothing is said. */
  record Unknown() implements Identity {}

  /**
   * What is said does not hold.
   *
   * @param delay how long to wait before the next try
   */
  record Refused(Refusal refusal, Duration delay) implements Identity {}

  /** A refusal without a wait. */
  static Identity refused(Refusal refusal) {
    return new Refused(refusal, Duration.ZERO);
  }
}
