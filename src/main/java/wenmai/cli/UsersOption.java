package wenmai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wenmai.serve.access.User;
import wenmai.serve.access.Users;
import wenmai.serve.access.UsersFile;

/** The option that names the file of the users of a server. */
final class UsersOption {
  @Option(names = "--users", paramLabel = "FILE", required = true)
  private @Nullable Path file;

  private Path file() {
    if (file == null) {
      throw new IllegalStateException("picocli requires --users");
    }
    return file;
  }

  /** The users in the file; nobody when there is none yet. */
  Users readOrNone(Messages messages) {
    return Files.exists(file()) ? read(messages) : Users.none();
  }

  /** The users in the file, which must be there. */
  Users read(Messages messages) {
    try {
      return new UsersFile(file()).read();
    } catch (IOException e) {
      throw new CommandProblem(
          ExitCode.USAGE, messages.text("serverStart.USERS_UNREADABLE", file()), e);
    } catch (Users.WrongLineException e) {
      throw new CommandProblem(
          ExitCode.USAGE,
          messages.text("serverStart.USERS_WRONG", file() + ", " + e.getMessage()),
          e);
    }
  }

  /** A user that the file must hold. */
  User find(String name, Users users, Messages messages) {
    return users
        .find(name)
        .orElseThrow(
            () -> new CommandProblem(ExitCode.USAGE, messages.text("error.noUser", name, file())));
  }

  /** Puts these users into the file. */
  void write(Users users, Messages messages) {
    try {
      new UsersFile(file()).write(users);
    } catch (IOException e) {
      throw new CommandProblem(ExitCode.PROBLEMS, messages.text("error.unwritable", file()), e);
    }
  }
}
