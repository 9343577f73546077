package wenmai.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a command line gave: the exit code and what stands on the two outputs. */
record Outcome(int exitCode, String out, String err) {
  static Outcome run(String... arguments) {
    return runWith("", arguments);
  }

  /** The same with a text on standard input. */
  static Outcome runWith(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            List.of(arguments),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            printer(out),
            printer(err),
            false);
    return new Outcome(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
