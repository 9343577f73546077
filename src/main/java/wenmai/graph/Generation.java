package wenmai.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;

/**
 * A generation of a store, open for reading: its graph as one build left it, which no later build
 * changes.
 *
 * <p>While any process has it open, a shared lock on the file {@code lease} keeps it from being
 * deleted. As it never changes, processes may read it at once; Jena's own lock, which allows only
 * one, is not taken. In this process it is opened once, for all its readers.
 */
final class Generation implements AutoCloseable {
  /** The name of the empty file whose lock keeps a generation from being deleted. */
  static final String LEASE = "lease";

  private static final Map<Path, Opened> OPEN = new HashMap<>();

  private final Path folder;
  private final DatasetGraph graph;
  private final StoreLock lease;
  private boolean open = true;

  private Generation(Path folder, DatasetGraph graph, StoreLock lease) {
    this.folder = folder;
    this.graph = graph;
    this.lease = lease;
  }

  private static final class Opened {
    private final DatasetGraphTDB database;
    private final Optional<Path> temporary;
    private int readers;

    Opened(DatasetGraphTDB database, Optional<Path> temporary) {
      this.database = database;
      this.temporary = temporary;
    }
  }

  /** Makes a folder a generation, still empty or with the files of another, that can be written. */
  static DatasetGraphTDB draft(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (!Files.exists(folder.resolve(LEASE))) {
      Files.createFile(folder.resolve(LEASE));
    }
    return connect(folder);
  }

  /** Gives an older store's folder, which has none, the file of leases. */
  static void addLease(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(LEASE))) {
      Files.createFile(folder.resolve(LEASE));
    }
  }

  private static DatasetGraphTDB connect(Path folder) {
    DatasetGraphTDB database = TDB2StorageBuilder.build(Location.create(folder.toString()));
    database.getContext().set(TDB2.symUnionDefaultGraph, true);
    return database;
  }

  /**
   * Opens a generation, or nothing when it is being deleted.
   *
   * <p>Jena opens its files for writing even to read them. Where that is not allowed, a copy in the
   * system's folder for temporary files is opened.
   */
  static Optional<Generation> open(Path folder) throws IOException {
    Optional<StoreLock> lease = StoreLock.shared(folder.resolve(LEASE));
    if (lease.isEmpty()) {
      return Optional.empty();
    }
    synchronized (OPEN) {
      try {
        Path path = folder.toRealPath();
        Opened opened = OPEN.get(path);
        if (opened == null) {
          opened = opened(path);
          OPEN.put(path, opened);
        }
        opened.readers++;
        return Optional.of(new Generation(path, opened.database, lease.get()));
      } catch (IOException | RuntimeException e) {
        lease.get().close();
        throw e;
      }
    }
  }

  private static Opened opened(Path folder) throws IOException {
    if (isWritable(folder)) {
      return new Opened(connect(folder), Optional.empty());
    }
    Path copy = Files.createTempDirectory("wenmai-store");
    try {
      FileTree.copy(folder, copy);
      return new Opened(connect(copy), Optional.of(copy));
    } catch (IOException | RuntimeException e) {
      FileTree.delete(copy);
      throw e;
    }
  }

  private static boolean isWritable(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return Files.isWritable(folder) && files.allMatch(Files::isWritable);
    }
  }

  /** Deletes a generation unless some process has it open. */
  static void deleteIfUnread(Path folder) throws IOException {
    Optional<StoreLock> alone =
        Files.exists(folder.resolve(LEASE))
            ? StoreLock.exclusive(folder.resolve(LEASE))
            : Optional.empty();
    if (alone.isPresent()) {
      try {
        FileTree.delete(folder);
      } finally {
        alone.get().close();
      }
    } else if (!Files.exists(folder.resolve(LEASE))) {
      FileTree.delete(folder);
    }
  }

  /** The graph, with the union of its named graphs as the default graph of queries. */
  DatasetGraph graph() {
    return graph;
  }

  /** Its folder, with the files of TDB2. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    synchronized (OPEN) {
      Opened opened = OPEN.get(folder);
      if (!open || opened == null) {
        return;
      }
      open = false;
      opened.readers--;
      if (opened.readers == 0) {
        OPEN.remove(folder);
        opened.database.shutdown();
        opened.temporary.ifPresent(Generation::deleteCopy);
      }
      lease.close();
    }
  }

  private static void deleteCopy(Path copy) {
    try {
      FileTree.delete(copy);
    } catch (IOException e) {
      copy.toFile().deleteOnExit();
    }
  }
}
