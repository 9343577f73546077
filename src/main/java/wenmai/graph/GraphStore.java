package wenmai.graph;

import static org.apache.jena.graph.Node.ANY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The graph on disk or in memory: a named graph for each article, and shared ones derived from
 * them.
 *
 * <p>The shared graphs hold the divisions, builds and labels that the articles' graphs call for and
 * no others, so the content depends on the articles alone and not on the order of their coming.
 *
 * <p>On disk every change makes a new generation of the graph, which takes the place of the one
 * before at one stroke. A store that was opened for reading stays with its generation.
 */
public final class GraphStore implements AutoCloseable {
  private final Storage storage;

  private GraphStore(Storage storage) {
    this.storage = storage;
  }

  /**
   * The store in a folder, for a build, made there when the folder is missing or empty.
   *
   * @throws StoreException when the folder holds something else, has a newer layout, cannot be
   *     written to, or another build is at work on it
   */
  public static GraphStore open(Path folder) {
    StoreFolder store = new StoreFolder(folder);
    store.prepare();
    return new GraphStore(BuildStorage.open(store));
  }

  /**
   * The store in a folder that must hold one, for reading; builds and other readers do not hinder.
   *
   * @throws StoreException when there is no store, or it has a newer layout or is damaged
   */
  public static GraphStore openExisting(Path folder) {
    StoreFolder store = new StoreFolder(folder);
    store.check();
    return new GraphStore(ReadStorage.open(store));
  }

  /**
   * The name of the generation that is in force in a folder now; it takes one read of a small file.
   */
  public static String generationInForce(Path folder) throws IOException {
    return new StoreFolder(folder).inForce().orElse(ReadStorage.NONE);
  }

  /** A new store in memory. */
  public static GraphStore inMemory() {
    return new GraphStore(Storage.inMemory());
  }

  /** The name of the generation of the graph that is seen; of a store on disk, as in its folder. */
  public String generation() {
    return storage.generation();
  }

  /**
   * Writes the graph anew without the room that earlier changes left behind.
   *
   * @throws StoreException when it cannot be written; the graph then is as it was
   */
  public void compact() {
    storage.compact();
  }

  /** Whether it holds no quad. */
  public boolean isEmpty() {
    DatasetGraph database = storage.graph();
    return database.calculateRead(() -> !database.find().hasNext());
  }

  /**
   * Writes the graph anew with the quads that the filling hands on.
   *
   * @throws StoreException when it cannot be written; the graph then is as it was
   */
  void renew(Consumer<Consumer<Quad>> filling) {
    storage.renew(filling);
  }

  /**
   * Replaces what sources say, in one transaction.
   *
   * @param byPath for each source path, the quads of all its articles and of the build that read
   *     them; its graphs of before go
   * @param removedPaths the sources that go altogether
   * @throws StoreException when it cannot be written; the graph then is as it was
   */
  public void replace(SortedMap<String, List<Quad>> byPath, Set<String> removedPaths) {
    replace(byPath.keySet(), path -> byPath.getOrDefault(path, List.of()), removedPaths, Map.of());
  }

  /**
   * Replaces what sources say, in one transaction that holds the quads of one source at a time.
   *
   * @param paths the sources whose graphs come, and whose graphs of before go
   * @param quadsOf the quads of all articles of a source and of the build that read them; called by
   *     several threads
   * @param removedPaths the sources that go altogether
   * @param fingerprints of what the graphs of each source are made of, looked at when all quads
   *     have been asked for
   * @throws StoreException when it cannot be written; the graph then is as it was
   */
  void replace(
      Set<String> paths,
      Function<String, List<Quad>> quadsOf,
      Set<String> removedPaths,
      Map<String, String> fingerprints) {
    Set<String> leaving = new HashSet<>(removedPaths);
    leaving.addAll(paths);
    if (leaving.containsAll(sources().keySet())) {
      storage.renewFromSources(
          quads -> Lookahead.forEach(paths, quadsOf, coming -> coming.forEach(quads)),
          fingerprints);
    } else {
      storage.change(database -> replace(database, leaving, paths, quadsOf), fingerprints);
    }
  }

  private static void replace(
      DatasetGraph database,
      Set<String> leaving,
      Set<String> paths,
      Function<String, List<Quad>> quadsOf) {
    SharedGraphs shared = new SharedGraphs(database);
    for (Node graph : graphsOf(database, leaving)) {
      shared.noteEntitiesOf(graph);
      database.removeGraph(graph);
    }
    for (String path : paths) {
      quadsOf.apply(path).forEach(shared::add);
    }
    shared.settle();
  }

  /**
   * The sources of which the store holds other articles than are wanted.
   *
   * @param quadsOf the quads wanted of a source; those of shared graphs are not looked at; called
   *     by several threads
   */
  SortedSet<String> differing(Set<String> paths, Function<String, List<Quad>> quadsOf) {
    DatasetGraph database = storage.graph();
    return database.calculateRead(
        () -> {
          Set<String> held = new HashSet<>(paths);
          held.retainAll(pathsIn(database));
          SortedSet<String> differing = new TreeSet<>(paths);
          Lookahead.forEach(
              held,
              path -> new Wanted(path, ofArticles(quadsOf.apply(path))),
              wanted -> {
                if (wanted.articles().equals(articlesOf(database, wanted.path()))) {
                  differing.remove(wanted.path());
                }
              });
          return differing;
        });
  }

  private record Wanted(String path, Set<Quad> articles) {}

  private static Set<String> pathsIn(DatasetGraph database) {
    return Iter.iter(database.find(ANY, ANY, Vocabulary.SOURCE_FILE, ANY))
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .toSet();
  }

  private static Set<Quad> articlesOf(DatasetGraph database, String path) {
    Set<Quad> quads = new HashSet<>();
    Node source = NodeFactory.createLiteralString(path);
    for (Quad article : Iter.toList(database.find(ANY, ANY, Vocabulary.SOURCE_FILE, source))) {
      database.find(article.getGraph(), ANY, ANY, ANY).forEachRemaining(quads::add);
    }
    return quads;
  }

  private static Set<Quad> ofArticles(List<Quad> quads) {
    return quads.stream()
        .filter(quad -> !SharedGraphs.NAMES.contains(quad.getGraph()))
        .collect(Collectors.toSet());
  }

  /**
   * Writes the graph anew without some entities: nothing is said of them, no mention or claim of
   * them is left, and their names are masked in all texts but the names of others.
   *
   * @param iris the entities
   * @param names their names
   * @throws StoreException when it cannot be written; the graph then is as it was
   */
  public void expunge(Set<String> iris, Set<String> names) {
    DatasetGraph database = storage.graph();
    List<Quad> left = database.calculateRead(() -> new Expunging(database, iris, names).left());
    storage.renew(left::forEach);
  }

  private static List<Node> graphsOf(DatasetGraph database, Set<String> paths) {
    return Iter.iter(database.find(ANY, ANY, Vocabulary.SOURCE_FILE, ANY))
        .filter(quad -> paths.contains(quad.getObject().getLiteralLexicalForm()))
        .map(Quad::getGraph)
        .toList();
  }

  /** The fingerprints of what the graphs of sources were made of, as far as they are known. */
  Map<String, String> fingerprints() {
    return storage.fingerprints();
  }

  /** What is stored of every source, by its path. */
  public SortedMap<String, StoredSource> sources() {
    DatasetGraph database = storage.graph();
    return database.calculateRead(
        () -> {
          SortedMap<String, StoredSource> sources = new TreeMap<>();
          database
              .find(ANY, ANY, Vocabulary.SOURCE_FILE, ANY)
              .forEachRemaining(
                  quad ->
                      sources.put(
                          quad.getObject().getLiteralLexicalForm(),
                          source(database, quad.getSubject())));
          return Collections.unmodifiableSortedMap(sources);
        });
  }

  private static StoredSource source(DatasetGraph database, Node article) {
    Optional<Node> build = object(database, article, Vocabulary.WAS_GENERATED_BY);
    return new StoredSource(
        object(database, article, Vocabulary.CONTENT_HASH)
            .map(Node::getLiteralLexicalForm)
            .orElse(""),
        build
            .flatMap(node -> object(database, node, Vocabulary.KNOWLEDGE_FINGERPRINT))
            .map(Node::getLiteralLexicalForm)
            .orElse(""),
        build.map(Node::getURI).orElse(""));
  }

  private static Optional<Node> object(DatasetGraph database, Node subject, Node property) {
    return Iter.iter(database.find(ANY, subject, property, ANY))
        .map(Quad::getObject)
        .toList()
        .stream()
        .findFirst();
  }

  /** The dataset for reading; its default graph is the union of the named graphs. */
  public DatasetGraph dataset() {
    return new UnionView(storage.graph());
  }

  /** All quads, sorted: two stores are equal when these are. */
  public List<Quad> quads() {
    return unsortedQuads().stream().sorted(QuadOrder.QUADS).toList();
  }

  /** All quads in no particular order. */
  List<Quad> unsortedQuads() {
    DatasetGraph database = storage.graph();
    return database.calculateRead(() -> Iter.iter(database.find()).toList());
  }

  /** Releases the store: to other builds when it was open for one, and its generation. */
  @Override
  public void close() {
    storage.close();
  }
}
