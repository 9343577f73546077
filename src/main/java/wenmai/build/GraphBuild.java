package wenmai.build;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import wenmai.decide.Decider;
import wenmai.decide.Editing;
import wenmai.decide.KnownEntity;
import wenmai.decide.KnownGraph;
import wenmai.graph.GraphRevision;
import wenmai.graph.GraphStore;
import wenmai.graph.LinkedSource;
import wenmai.graph.StoredSource;
import wenmai.knowledge.Knowledge;
import wenmai.link.JoinedNames;
import wenmai.link.NameVariants;
import wenmai.model.ArticleReading;
import wenmai.source.SourceFinder;
import wenmai.source.SourceListing;

/**
 * The way from source files to a store that is up to date with them.
 *
 * <p>Files are read in parallel and linked together with all that the store knows already. The
 * graph that comes out depends on the files and the knowledge alone: not on their order, nor on
 * whether a file was read now or in an earlier build. One transaction writes it.
 *
 * <p>Articles pass twice, one by one: to be read and give clues for linking, then, from the
 * archive, to become graphs. In between only names and what is known of each file are held.
 */
public final class GraphBuild {
  private final Rooms rooms;
  private final ReadingArchive archive;
  private final SourceTask task;
  private final Editing editing;

  /** A build whose graph is as read. */
  public GraphBuild(Knowledge knowledge, ReadingArchive archive) {
    this(knowledge, archive, Editing.none());
  }

  /**
   * A build.
   *
   * @param editing what stands between reading and the graph
   */
  public GraphBuild(Knowledge knowledge, ReadingArchive archive, Editing editing) {
    this.rooms = Rooms.open(knowledge, editing.forgotten()::holds);
    this.archive =
        editing.forgotten().isEmpty() ? archive : new AdmittingArchive(archive, rooms.admission());
    this.editing = editing;
    this.task = rooms.task(this.archive);
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
    if (!editing.isUnfinished()) {
      return buildAsEdited(request, store, progress);
    }
    SortedSet<String> iris = new TreeSet<>();
    SortedSet<String> names = new TreeSet<>();
    for (KnownEntity forgotten : new KnownGraph(store).forgotten(editing.forgotten())) {
      iris.add(forgotten.iri());
      names.addAll(forgotten.names());
    }
    BuildReport report = buildAsEdited(request, store, progress);
    store.expunge(iris, names);
    return report;
  }

  private BuildReport buildAsEdited(
      BuildRequest request, GraphStore store, BuildProgress progress) {
    SourceListing listing = SourceFinder.find(request.roots(), request.workingDirectory());
    SortedMap<String, StoredSource> stored = store.sources();
    Ledger ledger = new Ledger(listing, rooms.linker());
    Conveyor conveyor = new Conveyor(task, stored);
    conveyor.run(listing.found(), ledger::enter, progress);

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
    SecondPass sources = new SecondPass(ledger);
    SortedSet<String> paths = new TreeSet<>(ledger.sources().keySet());
    paths.removeAll(ledger.withoutArticles());
    Set<String> removed = new TreeSet<>(vanished);
    ledger.withoutArticles().stream().filter(stored::contains).forEach(removed::add);
    Set<String> written =
        new GraphRevision(rooms.articleGraph(), rooms.record(), sources::linked, this::fingerprint)
            .apply(store, paths, removed);
    archive.retain(Set.copyOf(ledger.sources().values()));

    int replaced = (int) written.stream().filter(stored::contains).count();
    return new BuildReport(
        ledger.read(),
        ledger.skipped(),
        written.size() - replaced,
        replaced,
        removed.size(),
        ledger.rejected(),
        ledger.passedOver(),
        ledger.articles(),
        sources.iris.size(),
        ledger.facts(),
        sources.variants.pairs(),
        sources.decider.idle());
  }

  /** A digest of what the graphs of a source file depend on in this build. */
  private String fingerprint(LinkedSource source) {
    return Sha256.of(
        String.join(
            "\n",
            rooms.record().iri(),
            source.buildIri(),
            source.linking().iris().toString(),
            ReadingJson.write(source.readings())));
  }

  /**
   * Brings the graph into step with the decisions and what is forgotten, reading no source file but
   * those whose readings the archive has lost.
   *
   * @param workingDirectory what the paths of source files are relative to
   * @throws wenmai.graph.StoreException when the store or the archive cannot be written
   */
  public BuildReport refresh(Path workingDirectory, GraphStore store) {
    return run(new BuildRequest(List.of(), workingDirectory, false), store, BuildProgress.silent());
  }

  /** Source files from the archive, linked; and what is counted meanwhile. Thread-safe. */
  private final class SecondPass {
    private final SortedMap<String, SourceKey> keys;
    private final JoinedNames joined;
    private final Set<String> counted = new HashSet<>();
    private final Set<String> iris = new HashSet<>();
    private final NameVariants variants = new NameVariants(rooms.gazetteer());
    private final Decider decider = new Decider(editing.log());

    SecondPass(Ledger ledger) {
      this.keys = ledger.sources();
      this.joined = ledger.joinedNames();
    }

    LinkedSource linked(String path) {
      SourceKey key = Objects.requireNonNull(keys.get(path), path);
      List<ArticleReading> readings =
          archive
              .load(key)
              .orElseThrow(
                  () -> new IllegalStateException("the archive has lost what " + path + " says"));
      LinkedSource source =
          decider.apply(
              new LinkedSource(readings, rooms.linker().link(readings, joined), key.buildIri()));
      count(path, source);
      return source;
    }

    private synchronized void count(String path, LinkedSource source) {
      if (counted.add(path)) {
        iris.addAll(source.linking().iris().values());
        source.readings().forEach(reading -> variants.add(reading, source.linking()));
      }
    }
  }
}
