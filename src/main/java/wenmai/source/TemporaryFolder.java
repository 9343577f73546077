package wenmai.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that goes with all that is in it. */
final class TemporaryFolder {
  private TemporaryFolder() {}

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> below;
    try (Stream<Path> files = Files.walk(folder)) {
      below = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : below) {
      Files.deleteIfExists(path);
    }
  }
}
