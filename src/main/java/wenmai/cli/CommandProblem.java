package wenmai.cli;

/** An obstacle that the user can clear: its message is a line saying what and what to do. */
final class CommandProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  CommandProblem(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  CommandProblem(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
