package wenmai.build;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import wenmai.decide.Decision;
import wenmai.decide.DecisionException;
import wenmai.decide.DecisionLog;
import wenmai.decide.Editing;
import wenmai.decide.KnownEntity;
import wenmai.decide.KnownGraph;
import wenmai.graph.GraphStore;
import wenmai.knowledge.Knowledge;
import wenmai.link.NameVariant;

/**
 * The desk where editors decide about a store: each decision is logged, applied at once, and again
 * at every later build.
 *
 * <p>Every method throws {@link wenmai.graph.StoreException} when the store cannot be opened or
 * written, such as while a build is at work on it; nothing is decided then.
 */
public final class Desk {
  private final Path folder;
  private final Knowledge knowledge;
  private final Path workingDirectory;
  private final Clock clock;

  /**
   * A desk.
   *
   * @param folder the store's folder
   * @param workingDirectory what the paths of source files are relative to
   */
  public Desk(Path folder, Knowledge knowledge, Path workingDirectory, Clock clock) {
    this.folder = folder;
    this.knowledge = knowledge;
    this.workingDirectory = workingDirectory;
    this.clock = clock;
  }

  /** The decisions made so far, the undone ones too. */
  public DecisionLog log() {
    GraphStore.openExisting(folder).close();
    return DecisionLog.load(folder);
  }

  /**
   * Makes a decision.
   *
   * @return what bringing the graph into step did
   * @throws DecisionException when it cannot be made
   */
  public BuildReport decide(Decision decision, Optional<String> author) {
    return edit(
        (store, editing) -> {
          Decision checked = new KnownGraph(store).checked(decision);
          return new Editing(editing.log().with(checked, author, now()), editing.forgotten());
        });
  }

  /**
   * Undoes a decision: the graph is as if it had not been made.
   *
   * @return what bringing the graph into step did
   * @throws IllegalArgumentException when no such decision is in force
   */
  public BuildReport undo(int number) {
    return edit(
        (store, editing) -> new Editing(editing.log().without(number, now()), editing.forgotten()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** A change of what stands between reading and the graph. */
  @FunctionalInterface
  private interface Edit {
    Editing of(GraphStore store, Editing editing);
  }

  private BuildReport edit(Edit edit) {
    try (GraphStore store = existing()) {
      Editing editing = edit.of(store, Editing.load(folder));
      editing.save(folder);
      return build(editing).refresh(workingDirectory, store);
    }
  }

  private GraphStore existing() {
    GraphStore.openExisting(folder).close();
    return GraphStore.open(folder);
  }

  private GraphBuild build(Editing editing) {
    return new GraphBuild(knowledge, new FolderArchive(folder.resolve("readings")), editing);
  }

  /**
   * Forgets an entity, and all of its kind that bear one of its names, for good: what is said of
   * them, the mentions, claims and decisions, and their names in texts. Cannot be undone.
   *
   * @return the IRIs that are gone; none when it was forgotten before, and only made sure of
   * @throws DecisionException when the store neither knows nor has forgotten it
   */
  public SortedSet<String> forget(String iri) {
    try (GraphStore store = existing()) {
      Editing editing = Editing.load(folder);
      KnownGraph known = new KnownGraph(store);
      Optional<KnownEntity> entity = known.entity(iri);
      SortedSet<String> iris = new TreeSet<>();
      SortedSet<String> names = new TreeSet<>();
      for (KnownEntity namesake : entity.map(known::namesakes).orElseGet(List::of)) {
        iris.add(namesake.iri());
        names.addAll(namesake.names());
      }
      Editing next =
          entity
              .map(one -> editing.forgetting(one.type(), names, iris))
              .or(() -> Optional.of(editing).filter(e -> e.forgotten().holdsIri(iri)))
              .orElseThrow(() -> new DecisionException(DecisionException.Reason.NO_ENTITY, iri));
      next.save(folder);
      build(next).refresh(workingDirectory, store);
      store.expunge(iris, names);
      return iris;
    }
  }

  /**
   * What an editor may want to look at.
   *
   * @param misprints pairs of names that may be one name misprinted
   * @param namesakes persons of one name that stand as several, by the name
   */
  public record Proposals(List<NameVariant> misprints, SortedMap<String, List<String>> namesakes) {
    public Proposals {
      misprints = List.copyOf(misprints);
    }
  }

  /** Pairs of entities to be looked at. */
  public Proposals proposals() {
    try (GraphStore store = existing()) {
      return new Proposals(
          build(Editing.load(folder)).refresh(workingDirectory, store).variants(),
          new KnownGraph(store).personsOfOneName());
    }
  }
}
