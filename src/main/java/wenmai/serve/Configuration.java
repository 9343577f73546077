package wenmai.serve;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenmai.serve.limit.Limit;

/** A file of server settings: Java properties in UTF-8, keys {@code host}, {@code port}, limits. */
public final class Configuration {
  private static final String HOST = "host";
  private static final String PORT = "port";

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
    return switch (key) {
      case HOST -> settings.withHost(value);
      case PORT -> settings.withPort(number(key, value));
      default ->
          settings.withLimit(
              Limit.ofKey(key)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "there is no key '" + key + "': the keys are " + keys())),
              number(key, value));
    };
  }

  private static int number(String key, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException(
          key + " must be a whole number, not '" + value + "'", noNumber);
    }
  }

  private static String keys() {
    return Stream.concat(Stream.of(HOST, PORT), Arrays.stream(Limit.values()).map(Limit::key))
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
