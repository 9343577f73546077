package wenmai.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import wenmai.graph.GraphStore;
import wenmai.graph.SyntheticStore;
import wenmai.knowledge.Knowledge;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.SyntheticGraph;

/** A store that a synthetic graph is loaded into and queried in. */
enum Engine {
  /** Our store, as a first build writes it, and our index of names. */
  WENMAI("Wenmai, with its index of names"),
  /** TDB2 by its loader for several threads. */
  TDB2_PARALLEL("TDB2, parallel loader"),
  /** TDB2 by its loader that goes from index to index. */
  TDB2_PHASED("TDB2, phased loader"),
  /** TDB2 by its loader of one thread. */
  TDB2_SEQUENTIAL("TDB2, sequential loader"),
  /** RDF4J's LMDB store, one transaction. */
  RDF4J_LMDB("RDF4J LMDB");

  private static final long SEED = 42;
  private static final MonitorOutput SILENT = (format, arguments) -> {};

  private final String title;

  Engine(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Where a graph of so many quads is kept. */
  Path folder(Plan plan, int quads) {
    return plan.folder().resolve("quads-" + quads + "-" + name().toLowerCase(Locale.ROOT));
  }

  /** The number of articles that have about so many quads. */
  static int articles(int quads) {
    SyntheticGraph sample = new SyntheticGraph(1_000, SEED);
    int size = 0;
    for (int i = 0; i < 200; i++) {
      size += sample.article(i).size();
    }
    return (int) (quads * 200L / size);
  }

  /** Loads so many articles and has all that is to be queried ready. */
  void load(Path folder, int articles) throws IOException {
    switch (this) {
      case WENMAI -> loadWenmai(folder, articles);
      case RDF4J_LMDB -> loadRdf4j(folder, articles);
      default -> loadTdb2(folder, articles);
    }
  }

  private static void loadWenmai(Path folder, int articles) {
    SyntheticStore.write(folder, articles, SEED);
    try (GraphStore store = GraphStore.openExisting(folder)) {
      Explorer explorer = new Explorer(store.dataset(), Knowledge.bundled());
      System.out.println(explorer.graph().nodes().size() + " entities");
    }
  }

  private void loadTdb2(Path folder, int articles) {
    DatasetGraph dataset = openTdb2(folder);
    DataLoader loader =
        switch (this) {
          case TDB2_PHASED -> LoaderFactory.phasedLoader(dataset, SILENT);
          case TDB2_SEQUENTIAL -> LoaderFactory.sequentialLoader(dataset, SILENT);
          default -> LoaderFactory.parallelLoader(dataset, SILENT);
        };
    loader.startBulk();
    quads(articles, loader.stream()::quad);
    loader.finishBulk();
    dataset.close();
  }

  static DatasetGraph openTdb2(Path folder) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    return dataset;
  }

  private static void loadRdf4j(Path folder, int articles) {
    SailRepository repository = openRdf4j(folder);
    ValueFactory values = SimpleValueFactory.getInstance();
    try (SailRepositoryConnection connection = repository.getConnection()) {
      connection.begin(IsolationLevels.NONE);
      quads(
          articles,
          quad ->
              connection.add(
                  (IRI) value(quad.getSubject(), values),
                  (IRI) value(quad.getPredicate(), values),
                  value(quad.getObject(), values),
                  (IRI) value(quad.getGraph(), values)));
      connection.commit();
    }
    repository.shutDown();
  }

  static SailRepository openRdf4j(Path folder) {
    return new SailRepository(new LmdbStore(folder.toFile()));
  }

  private static Value value(org.apache.jena.graph.Node node, ValueFactory values) {
    if (node.isURI()) {
      return values.createIRI(node.getURI());
    }
    return node.getLiteralLanguage().isEmpty()
        ? values.createLiteral(
            node.getLiteralLexicalForm(), values.createIRI(node.getLiteralDatatypeURI()))
        : values.createLiteral(node.getLiteralLexicalForm(), node.getLiteralLanguage());
  }

  private static void quads(int articles, Consumer<Quad> each) {
    SyntheticGraph graph = new SyntheticGraph(articles, SEED);
    for (int i = 0; i < articles; i++) {
      graph.article(i).forEach(each);
    }
  }
}
