package wenmai.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A whole store as a zip file: unpacked into an empty folder it is a store again.
 *
 * <p>Of the generations of the graph only the one in force is in it. Builds have to wait meanwhile;
 * readers need not.
 */
public final class StoreBackup {
  private StoreBackup() {}

  /**
   * Writes a store out.
   *
   * @throws StoreException when there is no store, or a build is at work on it
   * @throws IOException when the output cannot be written
   */
  public static void write(Path folder, OutputStream out) throws IOException {
    StoreFolder store = new StoreFolder(folder);
    store.check();
    BuildLock lock = BuildLock.take(store);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : files(store)) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        zip.putNextEntry(new ZipEntry(name));
        if (!isLock(file)) {
          Files.copy(file, zip);
        }
        zip.closeEntry();
      }
    } finally {
      lock.close();
    }
  }

  /** The files in the order of their names, without those of older generations and of the build. */
  private static List<Path> files(StoreFolder store) throws IOException {
    Optional<Path> inForce = store.inForce().map(store::generation);
    try (Stream<Path> all = Files.walk(store.folder())) {
      return all.filter(Files::isRegularFile)
          .filter(
              file ->
                  !file.startsWith(store.generations())
                      || inForce.filter(file::startsWith).isPresent())
          .filter(file -> !store.isOfABuild(file))
          .sorted()
          .toList();
    }
  }

  /** Closing a file drops the locks that this process has on it, so none is opened; it is empty. */
  private static boolean isLock(Path file) {
    return file.endsWith(Generation.LEASE);
  }
}
