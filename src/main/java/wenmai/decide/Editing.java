package wenmai.decide;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import wenmai.graph.StoreFiles;
import wenmai.model.EntityType;

/**
 * What stands between reading and a store's graph.
 *
 * @param log the decisions
 * @param forgotten what is to stay forgotten
 * @param isUnfinished whether the list of what is forgotten has grown and the graph may still hold
 *     it: a build then writes the graph anew without it
 */
public record Editing(DecisionLog log, ForgottenNames forgotten, boolean isUnfinished) {
  private static final String UNFINISHED = "forgetting.txt";

  /** Nothing: the graph is as read. */
  public static Editing none() {
    return new Editing(DecisionLog.empty(), ForgottenNames.none(), false);
  }

  /**
   * What stands in a store's folder, nothing when there is no store yet.
   *
   * @throws wenmai.graph.StoreException when a file of it cannot be read or understood
   */
  public static Editing load(Path store) {
    return new Editing(
        DecisionLog.load(store),
        ForgottenNames.load(store),
        StoreFiles.read(store, UNFINISHED, text -> true).orElse(false));
  }

  /** The same with another log. */
  public Editing with(DecisionLog other) {
    return new Editing(other, forgotten, isUnfinished);
  }

  /**
   * The same, but that some entities are forgotten too; decisions that name one go without a trace,
   * and so do authors of that name.
   *
   * @param type the class of the entities
   * @param names their names
   * @param iris their IRIs
   */
  public Editing forgetting(EntityType type, Set<String> names, Set<String> iris) {
    return new Editing(
        log.erased(
                decision ->
                    decision.iris().stream()
                            .anyMatch(iri -> iris.contains(iri) || isMadeOf(iri, type, names))
                        || (decision instanceof Decision.Rename rename
                            && names.contains(rename.name()))
                        || (decision instanceof Decision.Merge merge
                            && names.contains(merge.name())))
            .withoutAuthors(names),
        forgotten.with(type, names, iris),
        true);
  }

  /** Whether an IRI is one that linking makes of a name, in an earlier build perhaps. */
  private static boolean isMadeOf(String iri, EntityType type, Set<String> names) {
    String end = iri.substring(iri.lastIndexOf('/') + 1);
    String room = type.family().localName().toLowerCase(Locale.ROOT) + "/" + end;
    return iri.endsWith("/" + room)
        && names.stream()
            .anyMatch(
                name -> end.equals(name) || end.startsWith(name + "-") || end.endsWith("-" + name));
  }

  /** Writes it into a store's folder; that it is unfinished first. */
  public void save(Path store) {
    if (isUnfinished) {
      StoreFiles.replace(store, UNFINISHED, "A build takes what is forgotten out of the graph.\n");
    }
    forgotten.save(store);
    log.save(store);
  }

  /** Notes in a store's folder that its graph was written anew without what is forgotten. */
  public void finish(Path store) {
    if (isUnfinished) {
      StoreFiles.delete(store, UNFINISHED);
    }
  }
}
