package wenmai.decide;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import wenmai.graph.StoreFiles;

/**
 * The decisions of a store in their order, the undone ones too.
 *
 * <p>Kept in the store's folder as the Turtle file {@code decisions.ttl}, in the vocabulary of
 * {@code ontology/decisions.ttl}; each change replaces the file at one stroke.
 *
 * @param decisions by ascending number
 */
public record DecisionLog(List<LoggedDecision> decisions) {
  private static final String FILE = "decisions.ttl";

  public DecisionLog {
    decisions = List.copyOf(decisions);
  }

  /** The log without a decision. */
  public static DecisionLog empty() {
    return new DecisionLog(List.of());
  }

  /**
   * The log of a store.
   *
   * @param store the store's folder
   * @throws wenmai.graph.StoreException when the file is there and cannot be read or understood
   */
  public static DecisionLog load(Path store) {
    return StoreFiles.read(store, FILE, DecisionTurtle::read).orElseGet(DecisionLog::empty);
  }

  /** Writes the log into a store's folder. */
  public void save(Path store) {
    StoreFiles.replace(store, FILE, DecisionTurtle.write(this));
  }

  /** The log with a further decision. */
  public DecisionLog with(Decision decision, Optional<String> author, Instant made) {
    int number = decisions.isEmpty() ? 1 : decisions.get(decisions.size() - 1).number() + 1;
    List<LoggedDecision> all = new ArrayList<>(decisions);
    all.add(new LoggedDecision(number, made, author, decision, Optional.empty()));
    return new DecisionLog(all);
  }

  /**
   * The log with a decision undone.
   *
   * @throws IllegalArgumentException when there is no such decision in force
   */
  public DecisionLog without(int number, Instant undone) {
    if (inForce().stream().noneMatch(logged -> logged.number() == number)) {
      throw new IllegalArgumentException("no decision " + number + " is in force");
    }
    return new DecisionLog(
        decisions.stream()
            .map(
                logged ->
                    logged.number() == number
                        ? new LoggedDecision(
                            number,
                            logged.made(),
                            logged.author(),
                            logged.decision(),
                            Optional.of(undone))
                        : logged)
            .toList());
  }

  /** The log without the decisions that hide names that articles print, undone ones too. */
  public DecisionLog withoutNaming() {
    return erased(
        decision -> decision instanceof Decision.Rename || decision instanceof Decision.Merge);
  }

  /** The IRIs that decisions in force make one with an IRI, itself too. */
  public SortedSet<String> mergedInto(String iri) {
    SortedSet<String> iris = new TreeSet<>(Set.of(iri));
    for (int at = decisions.size() - 1; at >= 0; at--) {
      if (decisions.get(at).isInForce()
          && decisions.get(at).decision() instanceof Decision.Merge merge
          && iris.contains(merge.kept())) {
        iris.add(merge.merged());
      }
    }
    return Collections.unmodifiableSortedSet(iris);
  }

  /** The log that does not tell which decisions some authors made. */
  DecisionLog withoutAuthors(Set<String> names) {
    return new DecisionLog(
        decisions.stream()
            .map(
                logged ->
                    new LoggedDecision(
                        logged.number(),
                        logged.made(),
                        logged.author().filter(author -> !names.contains(author)),
                        logged.decision(),
                        logged.undone()))
            .toList());
  }

  /** The log without the decisions that something holds for, not even as undone ones. */
  DecisionLog erased(Predicate<Decision> erased) {
    return new DecisionLog(
        decisions.stream().filter(logged -> !erased.test(logged.decision())).toList());
  }

  /** The decisions that apply. */
  public List<LoggedDecision> inForce() {
    return decisions.stream().filter(LoggedDecision::isInForce).toList();
  }
}
