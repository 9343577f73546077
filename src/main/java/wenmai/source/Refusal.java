package wenmai.source;

import org.jspecify.annotations.Nullable;

/** The news, on its way up, that a file will not be opened. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final RejectionReason reason;
  private final String detail;

  Refusal(RejectionReason reason, String detail) {
    super(detail);
    this.reason = reason;
    this.detail = detail;
  }

  /** The refusal of a file whose reading ended in a failure. */
  static Refusal after(@Nullable Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return refusal;
    }
    if (failure instanceof StackOverflowError) {
      return new Refusal(
          RejectionReason.MALFORMED,
          "Its content is nested too deeply to be read. Save its text as plain text.");
    }
    if (failure instanceof OutOfMemoryError) {
      return new Refusal(
          RejectionReason.TOO_LARGE,
          "It needs more memory than there is. Split it, or give Java more with -Xmx.");
    }
    return new Refusal(
        RejectionReason.MALFORMED,
        "It is damaged (%s). Open it in the program that made it and save it anew."
            .formatted(failure));
  }

  RejectionReason reason() {
    return reason;
  }

  SourceResult.Rejected of(String path) {
    return new SourceResult.Rejected(path, reason, detail);
  }
}
