package wenmai.serve.conformance;

/**
 * What came of a test.
 *
 * @param kind how it ended
 * @param reason why it failed, else empty
 */
record Outcome(Kind kind, String reason) {
  /** How a test ends. */
  enum Kind {
    PASSED,
    /** What the test asks for is closed by design, and was refused with a client error. */
    REFUSED,
    FAILED
  }

  static final Outcome PASSED = new Outcome(Kind.PASSED, "");
  static final Outcome REFUSED = new Outcome(Kind.REFUSED, "");

  static Outcome failed(String reason) {
    return new Outcome(Kind.FAILED, reason);
  }
}
