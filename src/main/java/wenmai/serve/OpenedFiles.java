package wenmai.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import wenmai.serve.ServerStartException.Reason;
import wenmai.serve.access.Accounts;
import wenmai.serve.access.Users;
import wenmai.serve.access.UsersFile;
import wenmai.serve.monitor.AccessLog;

/**
 * The files that the settings of a server name, opened and checked.
 *
 * @param tls the key
 * @param log the log of requests, which is not begun
 * @param accounts the users
 */
record OpenedFiles(Optional<Tls> tls, Optional<AccessLog> log, Optional<Accounts> accounts) {

  /**
   * Opens them.
   *
   * @throws ServerStartException when one is missing or wrong
   */
  static OpenedFiles of(ServerSettings settings) {
    Protection protection = settings.protection();
    if (protection.users().isEmpty()) {
      refuseWithoutUsers(settings);
    }
    return new OpenedFiles(
        protection.keystore().map(file -> Tls.open(file, protection.keystorePassword())),
        settings.operations().accessLog().map(OpenedFiles::log),
        protection.users().map(OpenedFiles::accounts));
  }

  private static void refuseWithoutUsers(ServerSettings settings) {
    if (settings.protection().isPrivate()) {
      throw new ServerStartException(Reason.USERS_MISSING, "private");
    }
    if (settings.operations().adminPort().isPresent()) {
      throw new ServerStartException(Reason.USERS_MISSING, "admin-port");
    }
  }

  private static AccessLog log(Path file) {
    if (!AccessLog.canWrite(file)) {
      throw new ServerStartException(Reason.LOG_UNWRITABLE, file.toString());
    }
    return new AccessLog(file);
  }

  private static Accounts accounts(Path file) {
    try {
      return Accounts.of(new UsersFile(file));
    } catch (IOException e) {
      throw new ServerStartException(Reason.USERS_UNREADABLE, file.toString(), e);
    } catch (Users.WrongLineException e) {
      throw new ServerStartException(Reason.USERS_WRONG, file + ", " + e.getMessage(), e);
    }
  }
}
