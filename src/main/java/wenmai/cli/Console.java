package wenmai.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in what is piped into it
 * @param out results
 * @param err errors and progress
 * @param interactive whether a person watches {@code err} on a terminal
 * @param messages the language to write in
 */
record Console(
    InputStream in, PrintStream out, PrintStream err, boolean interactive, Messages messages) {
  /** Writes a message as one line of results. */
  void say(String key, Object... arguments) {
    out.println(messages.text(key, arguments));
  }
}
