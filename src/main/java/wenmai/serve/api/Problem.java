package wenmai.serve.api;

/** A request that cannot be answered; it becomes a problem document (RFC 9457). */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private Problem(int status, String detail) {
    super(detail);
    this.status = status;
  }

  /** A request that is wrong in itself. */
  public static Problem badRequest(String detail) {
    return new Problem(400, detail);
  }

  /** A request for something that is not there. */
  public static Problem notFound(String detail) {
    return new Problem(404, detail);
  }

  /** A request that cannot be met as things are. */
  public static Problem conflict(String detail) {
    return new Problem(409, detail);
  }

  /** A request that fails with the endpoint behind the server. */
  public static Problem ofEndpoint(int status, String detail) {
    return new Problem(status, detail);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What is wrong and what to do. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
