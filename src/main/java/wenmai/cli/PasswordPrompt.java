package wenmai.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Asks for a password: unseen and twice on a terminal, else the first line of standard input, in
 * UTF-8.
 */
final class PasswordPrompt {
  private final Console console;

  private PasswordPrompt(Console console) {
    this.console = console;
  }

  static PasswordPrompt on(Console console) {
    return new PasswordPrompt(console);
  }

  /** The password; empty when there is none. */
  String read() {
    return Optional.ofNullable(System.console())
        .filter(terminal -> console.interactive())
        .map(this::typedTwice)
        .orElseGet(this::firstLine);
  }

  private String typedTwice(java.io.Console terminal) {
    String first = typed(terminal, "user.password");
    if (!first.equals(typed(terminal, "user.passwordAgain"))) {
      throw new CommandProblem(ExitCode.USAGE, console.messages().text("error.twoPasswords"));
    }
    return first;
  }

  private String typed(java.io.Console terminal, String question) {
    return Optional.ofNullable(terminal.readPassword("%s ", console.messages().text(question)))
        .map(String::new)
        .orElse("");
  }

  private String firstLine() {
    try {
      return Optional.ofNullable(
              new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))
                  .readLine())
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
