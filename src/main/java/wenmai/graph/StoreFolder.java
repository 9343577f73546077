package wenmai.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import wenmai.graph.StoreException.Reason;

/**
 * The folder of a store: a file that names its layout, a folder for each generation of the graph,
 * and the file {@code current} that names the generation in force.
 *
 * @param folder the folder that the user names
 */
record StoreFolder(Path folder) {
  private static final String LAYOUT = "wenmai-store layout ";
  private static final int VERSION = 2;
  private static final String MARKER = "wenmai-store.txt";
  private static final String CURRENT = "current";
  private static final String NAME = "%04d";

  private Path marker() {
    return folder.resolve(MARKER);
  }

  private Path current() {
    return folder.resolve(CURRENT);
  }

  /** The folder of the folders of generations. */
  Path generations() {
    return folder.resolve("generations");
  }

  private Path databaseOfLayout1() {
    return folder.resolve("tdb2");
  }

  /** The file of which a build holds the exclusive lock. */
  Path buildLock() {
    return folder.resolve("build.lock");
  }

  /** Whether a file is there for the sake of a build that is at work, or was. */
  boolean isOfABuild(Path file) {
    return file.equals(buildLock()) || file.equals(buildHolder());
  }

  /** The file that tells who has the lock. */
  Path buildHolder() {
    return folder.resolve("build-holder.txt");
  }

  /** The folder of a generation. */
  Path generation(String name) {
    return generations().resolve(name);
  }

  /** Makes the folder a store when it is missing or empty, else checks that it is one. */
  void prepare() {
    try {
      if (!Files.exists(marker())) {
        if (!isMissingOrEmpty()) {
          throw new StoreException(Reason.OCCUPIED, folder);
        }
        Files.createDirectories(folder);
        writeMarker();
      }
      check();
      Files.createDirectories(generations());
    } catch (IOException e) {
      throw StoreException.of(folder, e);
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
  }

  boolean isOfOlderLayout() {
    return version() < VERSION;
  }

  private int version() {
    try {
      return Integer.parseInt(Files.readString(marker()).strip().substring(LAYOUT.length()));
    } catch (IOException | NumberFormatException | StringIndexOutOfBoundsException e) {
      throw new StoreException(Reason.DAMAGED, folder, e);
    }
  }

  private void writeMarker() throws IOException {
    FileTree.replace(folder, MARKER, LAYOUT + VERSION + "\n");
  }

  /**
   * Brings a store of layout 1, one database that builds changed in place, to the present layout:
   * the database becomes the first generation. Can be broken off anywhere and begun again. To be
   * called with the build lock held.
   */
  void migrate() throws IOException {
    Path first = generation(NAME.formatted(1));
    Path database = databaseOfLayout1().resolve("Data-0001");
    Files.createDirectories(generations());
    if (Files.isDirectory(database)) {
      refuseWhileOpen(databaseOfLayout1());
      refuseWhileOpen(database);
      Files.move(database, first);
    }
    if (Files.isDirectory(first)) {
      Generation.addLease(first);
      switchTo(NAME.formatted(1));
    }
    writeMarker();
    FileTree.delete(databaseOfLayout1());
  }

  /** Sees to it that no program of layout 1 has the database open. */
  private void refuseWhileOpen(Path database) {
    try {
      ProcessFileLock lock = DatabaseConnection.lockForLocation(Location.create(database));
      lock.lockEx();
      lock.unlock();
      ProcessFileLock.release(lock);
    } catch (DBOpEnvException e) {
      throw new StoreException(Reason.IN_USE, folder, e);
    }
  }

  /** The name of the generation in force; nothing before the first build has ended. */
  Optional<String> inForce() throws IOException {
    try {
      return Optional.of(Files.readString(current()).strip()).filter(name -> !name.isEmpty());
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /** Puts a generation in force, at one stroke. */
  void switchTo(String name) throws IOException {
    FileTree.replace(folder, CURRENT, name + "\n");
  }

  /** The name of a generation after all that are there. */
  String nextName() throws IOException {
    List<String> names = names();
    return NAME.formatted(names.isEmpty() ? 1 : Integer.parseInt(names.get(names.size() - 1)) + 1);
  }

  /** Deletes the generations that are not in force, but for those that some process reads. */
  void deleteOldGenerations() throws IOException {
    Optional<String> inForce = inForce();
    for (String name : names()) {
      if (!inForce.equals(Optional.of(name))) {
        Generation.deleteIfUnread(generation(name));
      }
    }
  }

  /** The names of all generations that are there, in the order of their numbers. */
  private List<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(generations())) {
      return folders
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.matches("\\d{4,9}"))
          .sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)))
          .toList();
    }
  }

  /** Whether nothing is there, but perhaps what a build left that was killed at its first step. */
  private boolean isMissingOrEmpty() throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(file -> String.valueOf(file.getFileName()).equals(MARKER + ".new"));
    }
  }
}
