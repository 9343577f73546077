package wenmai.serve;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenmai.serve.limit.Limit;

/**
 * A file of server settings: Java properties in UTF-8. Its keys are those of {@link Key} and of the
 * limits; paths are relative to the folder that the program was started in.
 */
public final class Configuration {

  /** What can be set besides limits; the key is also the name of an option. */
  private enum Key {
    HOST,
    PORT,
    USERS,
    PRIVATE,
    KEYSTORE,
    KEYSTORE_PASSWORD_FILE,
    ACCESS_LOG,
    ADMIN_PORT,
    ADMIN_HOST,
    BACKUP_FOLDER,
    STOP_SECONDS;

    private String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private Configuration() {}

  /**
   * Settings changed as a file says.
   *
   * @throws IllegalArgumentException when a key is unknown or a value is not allowed: the message
   *     names the line
   * @throws IOException when the file cannot be read
   */
  public static ServerSettings read(Path file, ServerSettings settings) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    ServerSettings changed = settings;
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      try {
        changed = with(changed, key, properties.getProperty(key).strip());
      } catch (IllegalArgumentException wrong) {
        throw new IllegalArgumentException(
            file + ", line " + line(file, key) + ": " + wrong.getMessage(), wrong);
      }
    }
    return changed;
  }

  /**
   * Settings with one key of another value.
   *
   * @throws IllegalArgumentException when the key is unknown or the value is not allowed
   */
  public static ServerSettings with(ServerSettings settings, String key, String value) {
    return Arrays.stream(Key.values())
        .filter(one -> one.words().equals(key))
        .findFirst()
        .map(known -> with(settings, known, value))
        .orElseGet(() -> settings.withLimit(limit(key), number(key, value)));
  }

  private static ServerSettings with(ServerSettings settings, Key key, String value) {
    Protection protection = settings.protection();
    Operations operations = settings.operations();
    return switch (key) {
      case HOST -> settings.withHost(value);
      case PORT -> settings.withPort(number(key.words(), value));
      case USERS -> settings.with(protection.withUsers(Path.of(value)));
      case PRIVATE -> settings.with(protection.withPrivate(yesOrNo(key.words(), value)));
      case KEYSTORE -> settings.with(protection.withKeystore(Path.of(value)));
      case KEYSTORE_PASSWORD_FILE -> settings.with(protection.withKeystorePassword(Path.of(value)));
      case ACCESS_LOG -> settings.with(operations.withAccessLog(Path.of(value)));
      case ADMIN_PORT -> settings.with(operations.withAdminPort(number(key.words(), value)));
      case ADMIN_HOST -> settings.with(operations.withAdminHost(value));
      case BACKUP_FOLDER -> settings.with(operations.withBackups(Path.of(value)));
      case STOP_SECONDS ->
          settings.with(operations.withStopTime(Duration.ofSeconds(number(key.words(), value))));
    };
  }

  private static Limit limit(String key) {
    return Limit.ofKey(key)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no key '" + key + "': the keys are " + keys()));
  }

  private static int number(String key, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException(
          key + " must be a whole number, not '" + value + "'", noNumber);
    }
  }

  private static boolean yesOrNo(String key, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(key + " must be true or false, not '" + value + "'");
    };
  }

  private static String keys() {
    return Stream.concat(
            Arrays.stream(Key.values()).map(Key::words),
            Arrays.stream(Limit.values()).map(Limit::key))
        .collect(Collectors.joining(", "));
  }

  private static int line(Path file, String key) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith(key)) {
        last = i + 1;
      }
    }
    return last;
  }
}
