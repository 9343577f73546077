package wenmai.cli;

import java.io.IOException;
import java.nio.file.Path;

/** The terminal that the process may have been started from. */
final class Terminal {
  private static final Path STANDARD_ERROR = Path.of("/dev/fd/2");
  private static final Path NOWHERE = Path.of("/dev/null");

  private Terminal() {}

  /** Whether a person watches standard error; when in doubt, nobody does. */
  @SuppressWarnings("SystemConsoleNull") // Newer Java always has a console; then the path decides.
  static boolean isWatched() {
    return System.console() != null && isDevice();
  }

  private static boolean isDevice() {
    try {
      Path device = STANDARD_ERROR.toRealPath();
      return device.startsWith("/dev") && !device.equals(NOWHERE);
    } catch (IOException pipeOrOtherSystem) {
      return false;
    }
  }
}
