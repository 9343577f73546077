package wenmai.serve.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tests that the server is known not to pass, each with the reason. */
final class KnownExceptions {
  private static final String FILE = "exceptions.tsv";

  private final SortedMap<String, String> reasons = new TreeMap<>();

  private KnownExceptions(String text) {
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("# "))
        .map(line -> line.split("\t", 2))
        .forEach(columns -> reasons.put(columns[0], columns[1]));
  }

  static KnownExceptions load() {
    try (InputStream file = KnownExceptions.class.getResourceAsStream(FILE)) {
      return new KnownExceptions(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean contains(String test) {
    return reasons.containsKey(test);
  }

  Set<String> tests() {
    return reasons.keySet();
  }

  /** Why a test does not pass. */
  String reason(String test) {
    return reasons.getOrDefault(test, "");
  }
}
