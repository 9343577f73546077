package wenmai.serve.access;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A user with what proves to be one; a change of any of it ends the user's sessions.
 *
 * @param account name and role
 * @param passwordHash the hash of the password, as {@link Password} writes it
 * @param tokenHashes the hashes of the tokens, as {@link Token} writes them
 */
public record User(Account account, String passwordHash, Set<String> tokenHashes) {

  /** Copies the hashes. */
  public User {
    tokenHashes = Collections.unmodifiableSet(new TreeSet<>(tokenHashes));
  }

  /** A user without tokens. */
  public static User of(String name, Role role, Password password) {
    return new User(new Account(name, role), password.hash(), Set.of());
  }

  /** This user with one more token. */
  public User with(Token token) {
    return withTokenHash(token.hash());
  }

  User withTokenHash(String hash) {
    Set<String> more = new TreeSet<>(tokenHashes);
    more.add(hash);
    return new User(account, passwordHash, more);
  }

  /** This user without any token. */
  public User withoutTokens() {
    return new User(account, passwordHash, Set.of());
  }
}
