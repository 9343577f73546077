package wenmai.cli;

/** What the process tells its caller. */
final class ExitCode {
  static final int OK = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;

  private ExitCode() {}
}
