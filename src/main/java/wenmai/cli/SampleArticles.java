package wenmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import wenmai.knowledge.Knowledge;

/**
 * The sample articles as files in a temporary folder, which goes when this is closed.
 *
 * @param workingDirectory the temporary folder
 */
record SampleArticles(Path workingDirectory) implements AutoCloseable {
  private static final String FOLDER = "data/articles";

  /** Writes the articles of the knowledge folder out, all but its read-me. */
  static SampleArticles extract(Knowledge knowledge) {
    try {
      Path temporary = Files.createTempDirectory("wenmai-demo");
      for (String path : knowledge.list(FOLDER)) {
        if (!path.endsWith(".md")) {
          Path file = temporary.resolve(path);
          Files.createDirectories(temporary.resolve(FOLDER));
          Files.write(file, knowledge.bytes(path));
        }
      }
      return new SampleArticles(temporary);
    } catch (IOException e) {
      throw new UncheckedIOException("the sample articles cannot be written out", e);
    }
  }

  /** What to build, relative to the working directory. */
  List<Path> roots() {
    return List.of(Path.of(FOLDER));
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(workingDirectory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + workingDirectory + " cannot be removed", e);
    }
  }
}
