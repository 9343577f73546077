package wenmai.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import wenmai.serve.access.Password;
import wenmai.serve.access.Role;
import wenmai.serve.access.User;
import wenmai.serve.access.Users;

/** Keeps the users of a server. */
@Command(name = "user", synopsisSubcommandLabel = "COMMAND")
final class UserCommand implements Runnable {
  @ParentCommand private @Nullable WenmaiCommand parent;

  @Override
  public void run() {
    WenmaiCommand.above(parent).run();
  }

  /** Adds a user, or gives one another role and password. */
  @Command(name = "add")
  void add(
      @Parameters(paramLabel = "NAME", descriptionKey = "name") String name,
      @Option(names = "--role", paramLabel = "R", required = true) Role role,
      @Mixin UsersOption file) {
    Console console = WenmaiCommand.above(parent).console();
    Users users = file.readOrNone(console.messages());
    if (!Users.isName(name)) {
      throw new CommandProblem(ExitCode.USAGE, console.messages().text("error.noUserName", name));
    }
    String typed = PasswordPrompt.on(console).read();
    if (typed.codePointCount(0, typed.length()) < Password.LEAST_CHARACTERS) {
      throw new CommandProblem(
          ExitCode.USAGE,
          console.messages().text("error.shortPassword", Password.LEAST_CHARACTERS));
    }
    Optional<User> before = users.find(name);
    file.write(users.with(User.of(name, role, new Password(typed))), console.messages());
    console.say(before.isPresent() ? "user.changed" : "user.added", name, role.word());
  }

  /** Removes a user and its tokens. */
  @Command(name = "remove")
  void remove(
      @Parameters(paramLabel = "NAME", descriptionKey = "name") String name,
      @Mixin UsersOption file) {
    Console console = WenmaiCommand.above(parent).console();
    Users users = file.read(console.messages());
    file.write(
        users.without(file.find(name, users, console.messages()).account().name()),
        console.messages());
    console.say("user.removed", name);
  }

  /** Lists the users with their roles and how many tokens they have. */
  @Command(name = "list")
  void list(@Mixin UsersOption file) {
    Console console = WenmaiCommand.above(parent).console();
    for (User user : file.read(console.messages()).byName().values()) {
      console.say(
          "user.line",
          user.account().name(),
          user.account().role().word(),
          user.tokenHashes().size());
    }
  }
}
