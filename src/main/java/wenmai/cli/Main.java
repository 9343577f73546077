package wenmai.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** The entry of the program. */
public final class Main {
  private static final Logger HANLP = Logger.getLogger("HanLP");

  private Main() {}

  /** Runs a command on the terminal, in UTF-8 whatever the system's encoding, and exits. */
  public static void main(String[] arguments) {
    HANLP.setLevel(Level.OFF);
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int exitCode = run(List.of(arguments), System.in, out, err, Terminal.isWatched());
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /**
   * Runs a command.
   *
   * @param in what is piped into it
   * @param interactive whether a person watches {@code err} on a terminal
   * @return the exit code: 0 ok, 1 the work found problems, 2 wrong usage
   */
  static int run(
      List<String> arguments,
      InputStream in,
      PrintStream out,
      PrintStream err,
      boolean interactive) {
    Console console = new Console(in, out, err, interactive, Messages.chosenBy(arguments));
    ErrorLines errors = new ErrorLines(console);
    return new CommandLine(new WenmaiCommand(console))
        .setResourceBundle(console.messages().bundle())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors)
        .execute(arguments.toArray(String[]::new));
  }
}
