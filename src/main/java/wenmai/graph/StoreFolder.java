package wenmai.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import wenmai.graph.StoreException.Reason;

/**
 * The folder of a store: a file that names its layout, and the TDB2 database beside it.
 *
 * @param folder the folder that the user names
 */
record StoreFolder(Path folder) {
  private static final String LAYOUT = "wenmai-store layout ";
  private static final int VERSION = 1;

  Path database() {
    return folder.resolve("tdb2");
  }

  private Path marker() {
    return folder.resolve("wenmai-store.txt");
  }

  /** Makes the folder a store when it is missing or empty, else checks that it is one. */
  void prepare() {
    try {
      if (!Files.exists(marker())) {
        if (!isMissingOrEmpty()) {
          throw new StoreException(Reason.OCCUPIED, folder);
        }
        Files.createDirectories(database());
        Files.writeString(marker(), LAYOUT + VERSION + "\n");
      }
      check();
    } catch (IOException e) {
      throw new StoreException(Reason.UNWRITABLE, folder, e);
    }
  }

  /** Checks that the folder is a store of a layout that this program reads. */
  void check() {
    if (!Files.isRegularFile(marker())) {
      throw new StoreException(Reason.MISSING, folder);
    }
    if (version() > VERSION) {
      throw new StoreException(Reason.NEWER, folder);
    }
    if (!Files.isDirectory(database())) {
      throw new StoreException(Reason.DAMAGED, folder);
    }
  }

  private int version() {
    try {
      return Integer.parseInt(Files.readString(marker()).strip().substring(LAYOUT.length()));
    } catch (IOException | NumberFormatException | StringIndexOutOfBoundsException e) {
      throw new StoreException(Reason.DAMAGED, folder, e);
    }
  }

  private boolean isMissingOrEmpty() throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
