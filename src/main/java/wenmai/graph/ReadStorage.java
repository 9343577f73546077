package wenmai.graph;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.TDBException;
import wenmai.graph.StoreException.Reason;

/**
 * The generation that was in force when it was opened, for reading. Builds go on meanwhile and do
 * not change what is seen here.
 */
final class ReadStorage implements Storage {
  static final String NONE = "none";

  private final Storage empty = Storage.inMemory();
  private final StoreFolder store;
  private final Optional<Generation> generation;
  private final String name;

  private ReadStorage(StoreFolder store, String name, Optional<Generation> generation) {
    this.store = store;
    this.name = name;
    this.generation = generation;
  }

  /** Opens the generation in force; before the first build has ended, the empty graph. */
  static ReadStorage open(StoreFolder store) {
    try {
      if (store.isOfOlderLayout()) {
        migrate(store);
      }
      while (true) {
        Optional<String> name = store.inForce();
        if (name.isEmpty()) {
          return new ReadStorage(store, NONE, Optional.empty());
        }
        Optional<Generation> generation = Generation.open(store.generation(name.get()));
        if (store.inForce().equals(name)) {
          return new ReadStorage(
              store,
              name.get(),
              Optional.of(
                  generation.orElseThrow(
                      () -> new StoreException(Reason.DAMAGED, store.folder()))));
        }
        generation.ifPresent(Generation::close);
      }
    } catch (IOException e) {
      throw StoreException.of(store.folder(), e);
    } catch (TDBException e) {
      throw new StoreException(Reason.DAMAGED, store.folder(), e);
    }
  }

  private static void migrate(StoreFolder store) throws IOException {
    BuildLock lock = BuildLock.take(store);
    try {
      store.migrate();
    } finally {
      lock.close();
    }
  }

  @Override
  public DatasetGraph graph() {
    return generation.map(Generation::graph).orElseGet(empty::graph);
  }

  @Override
  public String generation() {
    return name;
  }

  @Override
  public Map<String, String> fingerprints() {
    return generation.map(Generation::folder).map(Fingerprints::read).orElseGet(Map::of);
  }

  @Override
  public void change(Consumer<DatasetGraph> change, Map<String, String> fingerprints) {
    throw new UnsupportedOperationException("the store is open for reading");
  }

  @Override
  public void renew(Consumer<Consumer<Quad>> filling) {
    throw new UnsupportedOperationException("the store is open for reading");
  }

  @Override
  public void renewFromSources(Consumer<Consumer<Quad>> filling, Map<String, String> fingerprints) {
    renew(filling);
  }

  @Override
  public void compact() {
    throw new UnsupportedOperationException("the store is open for reading");
  }

  @Override
  public void close() {
    generation.ifPresent(Generation::close);
    empty.close();
    deleteIfSuperseded();
  }

  /** The last reader of a generation that is out of force deletes it, where it may. */
  private void deleteIfSuperseded() {
    try {
      boolean isSuperseded = store.inForce().filter(inForce -> !inForce.equals(name)).isPresent();
      if (generation.isPresent() && isSuperseded) {
        Generation.deleteIfUnread(store.generation(name));
      }
    } catch (IOException leftToTheNextBuild) {
      // A reader need not be allowed to write; the next build deletes it.
    }
  }
}
