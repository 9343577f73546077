package wenmai.build;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import wenmai.graph.Admission;
import wenmai.graph.ArticleGraph;
import wenmai.graph.BuildRecord;
import wenmai.graph.GraphRevision;
import wenmai.graph.GraphStore;
import wenmai.graph.StoredSource;
import wenmai.knowledge.Knowledge;
import wenmai.layout.PageLayout;
import wenmai.lexicon.Gazetteer;
import wenmai.lexicon.Lexicon;
import wenmai.link.CorpusLinker;
import wenmai.link.Linking;
import wenmai.link.NameVariants;
import wenmai.model.ArticleReading;
import wenmai.model.Fact;
import wenmai.source.SourceFinder;
import wenmai.source.SourceListing;

/**
 * The way from source files to a store that is up to date with them.
 *
 * <p>Files are read in parallel and linked together with all that the store knows already. The
 * graph that comes out depends on the files and the knowledge alone: not on their order, nor on
 * whether a file was read now or in an earlier build. One transaction writes it.
 */
public final class GraphBuild {
  private final BuildRecord record;
  private final ReadingArchive archive;
  private final SourceTask task;
  private final CorpusLinker linker;
  private final ArticleGraph articleGraph;
  private final Gazetteer gazetteer;

  public GraphBuild(Knowledge knowledge, ReadingArchive archive) {
    this.record = new BuildRecord(knowledge.fingerprint(), softwareVersion());
    this.archive = archive;
    Lexicon lexicon = Lexicon.load(knowledge);
    Admission admission = new Admission(knowledge);
    this.task =
        new SourceTask(
            new PageLayout(knowledge),
            new ArticleReader(knowledge, lexicon),
            admission,
            record.iri(),
            archive);
    this.linker = new CorpusLinker(lexicon);
    this.gazetteer = lexicon.gazetteer();
    this.articleGraph = new ArticleGraph(gazetteer, admission);
  }

  private static String softwareVersion() {
    return Optional.ofNullable(GraphBuild.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }

  /**
   * Brings a store up to date with source files.
   *
   * @throws wenmai.graph.StoreException when the store or the archive cannot be written; the graph
   *     then is as it was
   */
  public BuildReport run(BuildRequest request, GraphStore store, BuildProgress progress) {
    try (task) {
      return build(request, store, progress);
    }
  }

  private BuildReport build(BuildRequest request, GraphStore store, BuildProgress progress) {
    SourceListing listing = SourceFinder.find(request.roots(), request.workingDirectory());
    SortedMap<String, StoredSource> stored = store.sources();
    Ledger ledger = new Ledger(listing);
    Conveyor conveyor = new Conveyor(task, stored);
    conveyor.run(listing.found(), progress).forEach(ledger::enter);

    Set<String> vanished =
        request.prune() ? Vanished.among(stored.keySet(), request) : new TreeSet<>();
    stored.forEach(
        (path, source) -> {
          if (!ledger.knows(path) && !vanished.contains(path)) {
            recall(path, source, request.workingDirectory()).ifPresent(ledger::enter);
          }
        });
    return write(ledger, stored.keySet(), vanished, store);
  }

  /**
   * The readings of a stored source file that this build does not read: from the archive, or else
   * from the file, if it still is what the store holds.
   */
  private Optional<ReadSource> recall(String path, StoredSource source, Path workingDirectory) {
    SourceKey key = SourceKey.of(path, source);
    return archive
        .load(key)
        .map(readings -> new ReadSource(key, readings))
        .or(() -> task.reread(workingDirectory.resolve(path), key));
  }

  private BuildReport write(
      Ledger ledger, Set<String> stored, Set<String> vanished, GraphStore store) {
    List<ReadSource> sources = ledger.sources();
    List<ArticleReading> readings =
        sources.stream().flatMap(source -> source.readings().stream()).toList();
    Linking linking = linker.link(readings);
    GraphRevision revision = new GraphRevision(articleGraph, record);
    Set<String> removed = new TreeSet<>(vanished);
    for (ReadSource source : sources) {
      source.readings().forEach(reading -> revision.add(reading, linking, source.key().buildIri()));
      if (source.readings().isEmpty() && stored.contains(source.path())) {
        removed.add(source.path());
      }
    }
    Set<String> written = revision.apply(store, removed);
    archive.retain(sources.stream().map(ReadSource::key).collect(Collectors.toSet()));

    int replaced = (int) written.stream().filter(stored::contains).count();
    return new BuildReport(
        ledger.read(),
        ledger.skipped(),
        written.size() - replaced,
        replaced,
        removed.size(),
        ledger.rejected(),
        ledger.passedOver(),
        readings.size(),
        new HashSet<>(linking.iris().values()).size(),
        (int)
            readings.stream()
                .flatMap(reading -> reading.facts().stream())
                .filter(Fact::isStated)
                .count(),
        NameVariants.in(readings, linking, gazetteer));
  }
}
