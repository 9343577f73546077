package wenmai.serve;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server is kept from those who should not use it.
 *
 * @param users the file of those who may sign in; without one there is no sign-in
 * @param isPrivate whether reading needs sign-in too
 * @param keystore the PKCS #12 file of the key and certificate for TLS; without one there is no TLS
 * @param keystorePassword the file that holds its password; else an environment variable has it
 * @param isInsecure whether passwords may travel, and the server stand open, without TLS
 */
public record Protection(
    Optional<Path> users,
    boolean isPrivate,
    Optional<Path> keystore,
    Optional<Path> keystorePassword,
    boolean isInsecure) {

  /** No sign-in, no TLS. */
  public static Protection none() {
    return new Protection(Optional.empty(), false, Optional.empty(), Optional.empty(), false);
  }

  /** This protection with a file of users. */
  public Protection withUsers(Path file) {
    return new Protection(Optional.of(file), isPrivate, keystore, keystorePassword, isInsecure);
  }

  /** This protection, where reading needs sign-in or does not. */
  public Protection withPrivate(boolean needsSignIn) {
    return new Protection(users, needsSignIn, keystore, keystorePassword, isInsecure);
  }

  /** This protection with TLS. */
  public Protection withKeystore(Path file) {
    return new Protection(users, isPrivate, Optional.of(file), keystorePassword, isInsecure);
  }

  /** This protection with another file of the password of the keystore. */
  public Protection withKeystorePassword(Path file) {
    return new Protection(users, isPrivate, keystore, Optional.of(file), isInsecure);
  }

  /** This protection, with or without the consent to do without TLS. */
  public Protection withInsecure(boolean isMeant) {
    return new Protection(users, isPrivate, keystore, keystorePassword, isMeant);
  }
}
