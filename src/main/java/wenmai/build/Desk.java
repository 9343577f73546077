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
import wenmai.decide.ForgottenNames;
import wenmai.decide.KnownEntity;
import wenmai.decide.KnownGraph;
import wenmai.graph.GraphStore;
import wenmai.graph.PrivacyGate;
import wenmai.knowledge.Knowledge;
import wenmai.link.NameVariant;
import wenmai.model.Entity;

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

  /** How many names are to stay forgotten; which, nobody can tell from the store. */
  public int forgottenNames() {
    GraphStore.openExisting(folder).close();
    return ForgottenNames.load(folder).digests().size();
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
          KnownGraph known = new KnownGraph(store);
          Decision checked = known.checked(decision);
          if (checked instanceof Decision.Rename rename) {
            checkName(rename, known, editing);
          }
          return editing.with(editing.log().with(checked, author, now()));
        });
  }

  /**
   * Undoes a decision: the graph is as if it had not been made.
   *
   * @return what bringing the graph into step did
   * @throws IllegalArgumentException when no such decision is in force
   */
  public BuildReport undo(int number) {
    return edit((store, editing) -> editing.with(editing.log().without(number, now())));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Sees to it that the graph may hold an entity of the new name. */
  private void checkName(Decision.Rename rename, KnownGraph known, Editing editing) {
    boolean isAllowed =
        known
            .entity(rename.entity())
            .map(
                entity -> new Entity("", entity.type(), rename.name(), List.of(), Optional.empty()))
            .filter(new PrivacyGate(knowledge)::allows)
            .filter(entity -> !editing.forgotten().holds(entity))
            .isPresent();
    if (!isAllowed) {
      throw new DecisionException(DecisionException.Reason.NO_NAME, rename.entity());
    }
  }

  /** A change of what stands between reading and the graph. */
  @FunctionalInterface
  private interface Edit {
    Editing of(GraphStore store, Editing editing);
  }

  private BuildReport edit(Edit edit) {
    try (GraphStore store = existing()) {
      return bringInStep(edit.of(store, Editing.load(folder)), store);
    }
  }

  private BuildReport bringInStep(Editing editing, GraphStore store) {
    editing.save(folder);
    BuildReport report = build(editing).refresh(workingDirectory, store);
    editing.finish(folder);
    return report;
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
      Optional<KnownEntity> entity = new KnownGraph(store).entity(iri);
      if (entity.isEmpty() && !editing.forgotten().holdsIri(iri)) {
        throw new DecisionException(DecisionException.Reason.NO_ENTITY, iri);
      }
      SortedSet<String> iris = new TreeSet<>();
      SortedSet<String> names = new TreeSet<>();
      collectNamesakes(iri, store, iris, names);
      SortedSet<String> gone = new TreeSet<>(iris);
      DecisionLog asPrinted = editing.log().withoutNaming();
      if (entity.isPresent() && !asPrinted.equals(editing.log())) {
        build(editing.with(asPrinted)).refresh(workingDirectory, store);
        editing
            .log()
            .mergedInto(iri)
            .forEach(printed -> collectNamesakes(printed, store, iris, names));
      }
      bringInStep(
          entity
              .map(one -> editing.forgetting(one.type(), names, iris))
              .orElseGet(() -> new Editing(editing.log(), editing.forgotten(), true)),
          store);
      return gone;
    }
  }

  private static void collectNamesakes(
      String iri, GraphStore store, SortedSet<String> iris, SortedSet<String> names) {
    KnownGraph known = new KnownGraph(store);
    for (KnownEntity namesake : known.entity(iri).map(known::namesakes).orElseGet(List::of)) {
      iris.add(namesake.iri());
      names.addAll(namesake.names());
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
