package wenmai.build;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenmai.graph.StoreException;
import wenmai.model.ArticleReading;

/** An archive of one JSON file per source file, named by the digest of its {@link SourceKey}. */
public final class FolderArchive implements ReadingArchive {
  private static final String ENDING = ".json";

  private final Path folder;

  /**
   * The archive in a folder, which is made when it is not there.
   *
   * @throws StoreException when it cannot be made
   */
  public FolderArchive(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw StoreException.of(folder, e);
    }
  }

  private static String fileName(SourceKey key) {
    return key.digest() + ENDING;
  }

  @Override
  public Optional<List<ArticleReading>> load(SourceKey key) {
    try {
      return Optional.of(
          ReadingJson.read(Files.readString(folder.resolve(fileName(key))), key.path()));
    } catch (IOException
        | JsonParseException
        | IllegalArgumentException
        | IllegalStateException
        | UnsupportedOperationException
        | IndexOutOfBoundsException
        | DateTimeException
        | NoSuchElementException missingOrDamaged) {
      return Optional.empty();
    }
  }

  @Override
  public void save(SourceKey key, List<ArticleReading> readings) {
    try {
      Path written = Files.createTempFile(folder, "new", ".tmp");
      Files.writeString(written, ReadingJson.write(readings));
      Files.move(
          written,
          folder.resolve(fileName(key)),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw StoreException.of(folder, e);
    }
  }

  @Override
  public void retain(Set<SourceKey> keys) {
    Set<String> names =
        keys.stream().map(FolderArchive::fileName).collect(Collectors.toUnmodifiableSet());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!names.contains(String.valueOf(file.getFileName()))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw StoreException.of(folder, e);
    }
  }
}
