package wenmai.source;

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

  SourceResult.Rejected of(String path) {
    return new SourceResult.Rejected(path, reason, detail);
  }
}
