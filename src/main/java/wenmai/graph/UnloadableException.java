package wenmai.graph;

/** A graph that cannot be loaded into a store; the store is as it was. */
public final class UnloadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String detail;

  UnloadableException(String file, String detail, Throwable cause) {
    super(file + ": " + detail, cause);
    this.file = file;
    this.detail = detail;
  }

  /** The file that it is about. */
  public String file() {
    return file;
  }

  /** What is wrong with it, with the line where that is known. */
  public String detail() {
    return detail;
  }
}
