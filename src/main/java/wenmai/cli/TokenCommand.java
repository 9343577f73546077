package wenmai.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import wenmai.serve.access.Token;
import wenmai.serve.access.Users;

/** Keeps the tokens by which programs sign in to a server as one of its users. */
@Command(name = "token", synopsisSubcommandLabel = "COMMAND")
final class TokenCommand implements Runnable {
  @ParentCommand private @Nullable WenmaiCommand parent;

  @Override
  public void run() {
    WenmaiCommand.above(parent).run();
  }

  /** Prints a new token of a user, which cannot be shown again. */
  @Command(name = "add")
  void add(
      @Parameters(paramLabel = "NAME", descriptionKey = "name") String name,
      @Mixin UsersOption file) {
    Console console = WenmaiCommand.above(parent).console();
    Users users = file.read(console.messages());
    Token token = Token.random();
    file.write(
        users.with(file.find(name, users, console.messages()).with(token)), console.messages());
    console.out().println(token.text());
    console.err().println(console.messages().text("token.added", name));
  }

  /** Makes all tokens of a user void. */
  @Command(name = "remove")
  void remove(
      @Parameters(paramLabel = "NAME", descriptionKey = "name") String name,
      @Mixin UsersOption file) {
    Console console = WenmaiCommand.above(parent).console();
    Users users = file.read(console.messages());
    file.write(
        users.with(file.find(name, users, console.messages()).withoutTokens()), console.messages());
    console.say("token.removed", name);
  }
}
