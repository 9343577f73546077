package wenmai.serve.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user may do; each role may do what those before it may. */
public enum Role {
  /** Reads a server that is private. */
  READER,
  /** Decides what the graph is to say. */
  EDITOR,
  /** Runs the server. */
  ADMIN;

  /** The role of a word, if it is one. */
  public static Optional<Role> ofWord(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** The role as the file of users and the command line write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this role may do what another may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
