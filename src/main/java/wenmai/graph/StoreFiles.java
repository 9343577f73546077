package wenmai.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import wenmai.graph.StoreException.Reason;

/** The files that are kept beside the graph in a store's folder, in UTF-8. */
public final class StoreFiles {
  private StoreFiles() {}

  /**
   * What a file says, or empty when it is not there.
   *
   * @param store the store's folder
   * @param parser makes sense of the content
   * @throws StoreException when it cannot be read, or the parser fails
   */
  public static <T> Optional<T> read(Path store, String name, Function<String, T> parser) {
    Path file = store.resolve(name);
    try {
      return Optional.of(parser.apply(Files.readString(file)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw new StoreException(Reason.DAMAGED, file, e);
    }
  }

  /**
   * Deletes a file, if it is there.
   *
   * @throws StoreException when it cannot be deleted
   */
  public static void delete(Path store, String name) {
    try {
      Files.deleteIfExists(store.resolve(name));
    } catch (IOException e) {
      throw StoreException.of(store, e);
    }
  }

  /**
   * Gives a file a new content at one stroke, safely on the disk.
   *
   * @throws StoreException when it cannot be written; the file then is as it was
   */
  public static void replace(Path store, String name, String content) {
    try {
      Files.createDirectories(store);
      FileTree.replace(store, name, content);
    } catch (IOException e) {
      throw StoreException.of(store, e);
    }
  }
}
