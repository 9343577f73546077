package wenmai.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.FileException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * A store held by one build: each change makes the next generation and puts it in force.
 *
 * <p>The next generation begins as a copy of the files of the one before and gets the change in one
 * transaction, or it is written anew by a {@link BulkLoad}; it is forced onto the disk, and then
 * named in the file {@code current}. Whatever ends the process before that leaves the old one in
 * force. As each transaction makes TDB2's files grow, a generation whose files have doubled since
 * the graph was last written anew is written anew.
 */
final class BuildStorage implements Storage {
  /** In a generation: the bytes of its files when its graph was last written anew. */
  private static final String COMPACT_BYTES = "compact-bytes";

  private static final int GROWTH_THAT_PAYS = 2;

  private final StoreFolder store;
  private final BuildLock lock;
  private ReadStorage present;

  private BuildStorage(StoreFolder store, BuildLock lock, ReadStorage present) {
    this.store = store;
    this.lock = lock;
    this.present = present;
  }

  /** Takes the right to build and opens the generation in force. */
  static BuildStorage open(StoreFolder store) {
    BuildLock lock = BuildLock.take(store);
    try {
      if (store.isOfOlderLayout()) {
        store.migrate();
      }
      store.deleteOldGenerations();
      return new BuildStorage(store, lock, ReadStorage.open(store));
    } catch (IOException e) {
      lock.close();
      throw StoreException.of(store.folder(), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public DatasetGraph graph() {
    return present.graph();
  }

  @Override
  public String generation() {
    return present.generation();
  }

  @Override
  public Map<String, String> fingerprints() {
    return present.fingerprints();
  }

  @Override
  public void change(Consumer<DatasetGraph> change, Map<String, String> fingerprints) {
    succeed(
        next -> {
          if (!present.generation().equals(ReadStorage.NONE)) {
            FileTree.copy(store.generation(present.generation()), next);
          }
          write(next, change);
          Fingerprints.write(next, fingerprints);
        });
    if (hasGrown()) {
      compact();
    }
  }

  @Override
  public void renew(Consumer<Consumer<Quad>> filling) {
    succeed(next -> load(next, load -> filling.accept(load::add)));
  }

  @Override
  public void renewFromSources(Consumer<Consumer<Quad>> filling, Map<String, String> fingerprints) {
    succeed(
        next -> {
          load(
              next,
              load -> {
                filling.accept(load::addOfSource);
                load.addLabels();
              });
          write(next, graph -> new SharedGraphs(graph).settle());
          Fingerprints.write(next, fingerprints);
        });
  }

  @Override
  public void compact() {
    DatasetGraph from = graph();
    Map<String, String> fingerprints = fingerprints();
    succeed(
        next -> {
          load(next, load -> from.executeRead(() -> from.find().forEachRemaining(load::add)));
          Fingerprints.write(next, fingerprints);
        });
  }

  private boolean hasGrown() {
    Path folder = store.generation(present.generation());
    try {
      long compact = Long.parseLong(Files.readString(folder.resolve(COMPACT_BYTES)).strip());
      return FileTree.bytes(folder) > GROWTH_THAT_PAYS * compact;
    } catch (IOException | NumberFormatException neverWrittenAnew) {
      return true;
    }
  }

  private static void write(Path folder, Consumer<DatasetGraph> change) throws IOException {
    DatasetGraphTDB graph = Generation.draft(folder);
    try {
      graph.executeWrite(() -> change.accept(graph));
    } finally {
      graph.shutdown();
    }
  }

  private static void load(Path folder, Consumer<BulkLoad> filling) throws IOException {
    DatasetGraphTDB graph = Generation.draft(folder);
    try (BulkLoad load = new BulkLoad(graph, folder)) {
      graph.executeWrite(() -> filling.accept(load));
      load.buildIndexes();
    } finally {
      graph.shutdown();
    }
    Files.writeString(folder.resolve(COMPACT_BYTES), FileTree.bytes(folder) + "\n");
  }

  /** What fills the folder of a generation. */
  @FunctionalInterface
  private interface Filling {
    void fill(Path folder) throws IOException;
  }

  private void succeed(Filling filling) {
    try {
      String name = store.nextName();
      Path next = store.generation(name);
      try {
        filling.fill(next);
        FileTree.force(next);
        store.switchTo(name);
      } catch (IOException | RuntimeException | InternalError e) {
        if (!Optional.of(name).equals(store.inForce())) {
          FileTree.delete(next);
        }
        throw e;
      }
      ReadStorage before = present;
      present = ReadStorage.open(store);
      before.close();
      store.deleteOldGenerations();
    } catch (IOException
        | UncheckedIOException
        | RuntimeIOException
        | FileException
        | TDBException
        | InternalError e) {
      throw StoreException.of(store.folder(), e);
    }
  }

  @Override
  public void close() {
    present.close();
    lock.close();
  }
}
