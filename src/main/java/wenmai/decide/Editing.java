package wenmai.decide;

import java.nio.file.Path;
import java.util.Set;
import wenmai.model.EntityType;

/**
 * What stands between reading and a store's graph.
 *
 * @param log the decisions
 * @param forgotten what is to stay forgotten
 */
public record Editing(DecisionLog log, ForgottenNames forgotten) {
  /** Nothing: the graph is as read. */
  public static Editing none() {
    return new Editing(DecisionLog.empty(), ForgottenNames.none());
  }

  /**
   * What stands in a store's folder, nothing when there is no store yet.
   *
   * @throws wenmai.graph.StoreException when a file of it cannot be read or understood
   */
  public static Editing load(Path store) {
    return new Editing(DecisionLog.load(store), ForgottenNames.load(store));
  }

  /**
   * The same, but that some entities are forgotten too; decisions that name one go without a trace.
   *
   * @param type the class of the entities
   * @param names their names
   * @param iris their IRIs
   */
  public Editing forgetting(EntityType type, Set<String> names, Set<String> iris) {
    return new Editing(
        log.erased(
            decision ->
                decision.iris().stream().anyMatch(iris::contains)
                    || (decision instanceof Decision.Rename rename && names.contains(rename.name()))
                    || (decision instanceof Decision.Merge merge && names.contains(merge.name()))),
        forgotten.with(type, names, iris));
  }

  /** Writes it into a store's folder. */
  public void save(Path store) {
    forgotten.save(store);
    log.save(store);
  }
}
