package wenmai.graph;

import static org.apache.jena.graph.Node.ANY;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.sys.TDBInternal;
import wenmai.graph.StoreException.Reason;

/**
 * The graph on disk or in memory: a named graph for each article, and shared ones derived from
 * them.
 *
 * <p>The shared graphs hold the divisions, builds and labels that the articles' graphs call for and
 * no others, so the content depends on the articles alone and not on the order of their coming.
 */
public final class GraphStore implements AutoCloseable {
  private final DatasetGraph database;
  private final DatasetGraph view;

  private GraphStore(DatasetGraph database) {
    this.database = database;
    database.getContext().set(TDB2.symUnionDefaultGraph, true);
    this.view = new UnionView(database);
  }

  /**
   * The store in a folder, made there when the folder is missing or empty.
   *
   * @throws StoreException when the folder holds something else, has a newer layout, or another
   *     process has it open
   */
  public static GraphStore open(Path folder) {
    StoreFolder store = new StoreFolder(folder);
    store.prepare();
    return connect(store);
  }

  /**
   * The store in a folder that must hold one.
   *
   * @throws StoreException as {@link #open}, and when there is no store
   */
  public static GraphStore openExisting(Path folder) {
    StoreFolder store = new StoreFolder(folder);
    store.check();
    return connect(store);
  }

  /** A new store in memory. */
  public static GraphStore inMemory() {
    return new GraphStore(DatabaseMgr.createDatasetGraph());
  }

  private static GraphStore connect(StoreFolder store) {
    try {
      return new GraphStore(DatabaseMgr.connectDatasetGraph(store.database().toString()));
    } catch (DBOpEnvException e) {
      throw new StoreException(Reason.IN_USE, store.folder(), e);
    } catch (RuntimeIOException e) {
      throw new StoreException(Reason.UNWRITABLE, store.folder(), e);
    } catch (TDBException e) {
      throw new StoreException(Reason.DAMAGED, store.folder(), e);
    }
  }

  /**
   * Replaces what sources say, in one transaction.
   *
   * @param byPath for each source path, the quads of all its articles and of the build that read
   *     them; its graphs of before go
   * @param removedPaths the sources that go altogether
   */
  public void replace(SortedMap<String, List<Quad>> byPath, Set<String> removedPaths) {
    Set<String> leaving = new HashSet<>(removedPaths);
    leaving.addAll(byPath.keySet());
    List<Quad> coming = byPath.values().stream().flatMap(List::stream).toList();
    database.executeWrite(
        () -> {
          SharedGraphs shared = new SharedGraphs(database);
          for (Node graph : graphsOf(leaving)) {
            shared.noteEntitiesOf(graph);
            database.removeGraph(graph);
          }
          for (Node graph : List.of(Vocabulary.GAZETTEER_GRAPH, Vocabulary.BUILD_GRAPH)) {
            shared.forget(graph, subjectsIn(graph, coming));
          }
          coming.forEach(database::add);
          coming.stream().map(Quad::getGraph).distinct().forEach(shared::noteEntitiesOf);
          shared.settle();
        });
  }

  private static Set<Node> subjectsIn(Node graph, List<Quad> quads) {
    return quads.stream()
        .filter(quad -> quad.getGraph().equals(graph))
        .map(Quad::getSubject)
        .collect(Collectors.toSet());
  }

  private List<Node> graphsOf(Set<String> paths) {
    return Iter.iter(database.find(ANY, ANY, Vocabulary.SOURCE_FILE, ANY))
        .filter(quad -> paths.contains(quad.getObject().getLiteralLexicalForm()))
        .map(Quad::getGraph)
        .toList();
  }

  /** What is stored of every source, by its path. */
  public SortedMap<String, StoredSource> sources() {
    return database.calculateRead(
        () -> {
          SortedMap<String, StoredSource> sources = new TreeMap<>();
          database
              .find(ANY, ANY, Vocabulary.SOURCE_FILE, ANY)
              .forEachRemaining(
                  quad ->
                      sources.put(
                          quad.getObject().getLiteralLexicalForm(), source(quad.getSubject())));
          return Collections.unmodifiableSortedMap(sources);
        });
  }

  private StoredSource source(Node article) {
    Optional<Node> build = object(article, Vocabulary.WAS_GENERATED_BY);
    return new StoredSource(
        object(article, Vocabulary.CONTENT_HASH).map(Node::getLiteralLexicalForm).orElse(""),
        build
            .flatMap(node -> object(node, Vocabulary.KNOWLEDGE_FINGERPRINT))
            .map(Node::getLiteralLexicalForm)
            .orElse(""),
        build.map(Node::getURI).orElse(""));
  }

  private Optional<Node> object(Node subject, Node property) {
    return Iter.iter(database.find(ANY, subject, property, ANY))
        .map(Quad::getObject)
        .toList()
        .stream()
        .findFirst();
  }

  /** The dataset for reading; its default graph is the union of the named graphs. */
  public DatasetGraph dataset() {
    return view;
  }

  /** All quads, sorted: two stores are equal when these are. */
  public List<Quad> quads() {
    return unsortedQuads().stream().sorted(QuadOrder.QUADS).toList();
  }

  /** All quads in no particular order. */
  List<Quad> unsortedQuads() {
    return database.calculateRead(() -> Iter.iter(database.find()).toList());
  }

  /** Releases the store, so that it can be opened again, also by another process. */
  @Override
  public void close() {
    TDBInternal.expel(database);
  }
}
