package wenmai.serve.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The users that a running server knows: those of its file, which it reads anew when it changes. A
 * file that has become wrong or unreadable leaves in force what it held before.
 */
public final class Accounts {
  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

  /** How many passwords are hashed at once, as each takes memory. */
  private static final int HASHED_AT_ONCE = 2;

  private final UsersFile file;
  private final Semaphore hashing = new Semaphore(HASHED_AT_ONCE, true);

  /** Compared with when there is no such user, so that this takes the same time. */
  private final String hashOfNobody = new Password(Token.random().text()).hash();

  private State state;

  /** A file's users, and by what it is seen whether the file has changed since. */
  private record State(Users users, Stamp stamp) {}

  private record Stamp(FileTime writtenAt, long bytes) {}

  private Accounts(UsersFile file, State state) {
    this.file = file;
    this.state = state;
  }

  /** The users of a file. */
  public static Accounts of(UsersFile file) throws IOException, Users.WrongLineException {
    Stamp stamp = stamp(file);
    return new Accounts(file, new State(file.read(), stamp));
  }

  private static Stamp stamp(UsersFile file) {
    try {
      return new Stamp(Files.getLastModifiedTime(file.path()), Files.size(file.path()));
    } catch (IOException missing) {
      return new Stamp(FileTime.fromMillis(0), -1);
    }
  }

  private synchronized Users users() {
    Stamp stamp = stamp(file);
    if (!stamp.equals(state.stamp())) {
      try {
        state = new State(file.read(), stamp);
      } catch (IOException | Users.WrongLineException e) {
        LOG.warn("The users stay as they were: {} cannot be read: {}", file.path(), e.toString());
        state = new State(state.users(), stamp);
      }
    }
    return state.users();
  }

  /** The user of a name and password; finding that there is none takes as long. */
  Optional<User> find(String name, Password password) {
    Optional<User> user = users().find(name);
    hashing.acquireUninterruptibly();
    try {
      boolean matches = password.matches(user.map(User::passwordHash).orElse(hashOfNobody));
      return user.filter(found -> matches);
    } finally {
      hashing.release();
    }
  }

  /** The user of a token. */
  Optional<User> find(Token token) {
    return users().find(token);
  }

  /** Whether a user is still there, and nothing of it has changed. */
  boolean isCurrent(User user) {
    return users().find(user.account().name()).equals(Optional.of(user));
  }
}
