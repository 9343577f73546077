package wenmai.cli;

import java.io.PrintStream;
import wenmai.build.BuildProgress;

/** A bar on a terminal that grows with the files done and is wiped when all are. */
final class ProgressBar implements BuildProgress {
  private static final int WIDTH = 30;
  private static final String START_OF_LINE = "\r";
  private static final String WIPE_LINE = "\r\u001b[K";

  private final PrintStream terminal;

  private ProgressBar(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** A bar when a person watches, else a listener that writes nothing. */
  static BuildProgress on(Console console) {
    return console.interactive() ? new ProgressBar(console.err()) : BuildProgress.silent();
  }

  @Override
  public void advanced(int done, int total, String path) {
    if (done == total) {
      terminal.print(WIPE_LINE);
    } else {
      int filled = (int) ((long) WIDTH * done / total);
      terminal.print(
          START_OF_LINE
              + "[%s%s] %d/%d"
                  .formatted("#".repeat(filled), ".".repeat(WIDTH - filled), done, total));
    }
    terminal.flush();
  }
}
