package wenmai.cli;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The options of a server that may also stand in its file of settings, by the same names. */
final class ServerOptions {
  private final SortedMap<String, String> given = new TreeMap<>();

  /** What the command line says, by the keys of the file of settings. */
  SortedMap<String, String> given() {
    return Collections.unmodifiableSortedMap(given);
  }

  @Option(names = "--host", paramLabel = "ADDRESS")
  void host(String address) {
    given.put("host", address);
  }

  @Option(names = "--users", paramLabel = "FILE")
  void users(String file) {
    given.put("users", file);
  }

  @Option(names = "--private")
  void needsSignIn(boolean isPrivate) {
    given.put("private", Boolean.toString(isPrivate));
  }

  @Option(names = "--keystore", paramLabel = "FILE")
  void keystore(String file) {
    given.put("keystore", file);
  }

  @Option(names = "--keystore-password-file", paramLabel = "FILE")
  void keystorePasswordFile(String file) {
    given.put("keystore-password-file", file);
  }

  @Option(names = "--access-log", paramLabel = "FILE")
  void accessLog(String file) {
    given.put("access-log", file);
  }

  @Option(names = "--admin-port", paramLabel = "N")
  void adminPort(String port) {
    given.put("admin-port", port);
  }

  @Option(names = "--admin-host", paramLabel = "ADDRESS")
  void adminHost(String address) {
    given.put("admin-host", address);
  }

  @Option(names = "--backup-folder", paramLabel = "DIR")
  void backupFolder(String folder) {
    given.put("backup-folder", folder);
  }

  @Option(names = "--stop-seconds", paramLabel = "N")
  void stopSeconds(String seconds) {
    given.put("stop-seconds", seconds);
  }
}
