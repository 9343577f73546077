package wenmai.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fingerprints of what the graphs of sources were made of, in a file of their generation: a
 * line for each, a fingerprint without spaces, a space and the path.
 */
final class Fingerprints {
  private static final String FILE = "fingerprints";

  private Fingerprints() {}

  /** The fingerprints by path; none when the generation has none that can be read. */
  static Map<String, String> read(Path generation) {
    try {
      Map<String, String> fingerprints = new TreeMap<>();
      for (String line : Files.readAllLines(generation.resolve(FILE))) {
        int space = line.indexOf(' ');
        fingerprints.put(line.substring(space + 1), line.substring(0, Math.max(space, 0)));
      }
      return fingerprints;
    } catch (IOException missing) {
      return Map.of();
    }
  }

  /** Writes the fingerprints, but those of paths with line breaks. */
  static void write(Path generation, Map<String, String> fingerprints) throws IOException {
    Files.write(
        generation.resolve(FILE),
        new TreeMap<>(fingerprints)
            .entrySet().stream()
                .filter(entry -> entry.getKey().lines().count() == 1)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList());
  }
}
