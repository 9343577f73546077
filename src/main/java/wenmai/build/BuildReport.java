package wenmai.build;

import java.util.List;
import wenmai.decide.LoggedDecision;
import wenmai.link.NameVariant;
import wenmai.source.SourceResult.Rejected;

/**
 * What a build did.
 *
 * @param read source files that were opened and read
 * @param skipped source files found unchanged
 * @param added source files that the store did not hold before
 * @param replaced source files whose graphs were written anew, for a change in them or in linking
 * @param removed source files whose graphs were removed
 * @param rejected files that could not be read, with the reason, in the order of their paths; what
 *     the store held of them it still holds
 * @param passedOver files of the folders whose ending is not one of an article, sorted
 * @param articles articles known to the store after the build
 * @param entities entities known after the build, each counted once for all its articles
 * @param facts facts known after the build
 * @param variants pairs of names that may be one name misprinted, sorted
 * @param idleDecisions decisions in force that find nothing to change
 */
public record BuildReport(
    int read,
    int skipped,
    int added,
    int replaced,
    int removed,
    List<Rejected> rejected,
    List<String> passedOver,
    int articles,
    int entities,
    int facts,
    List<NameVariant> variants,
    List<LoggedDecision> idleDecisions) {
  public BuildReport {
    rejected = List.copyOf(rejected);
    passedOver = List.copyOf(passedOver);
    variants = List.copyOf(variants);
    idleDecisions = List.copyOf(idleDecisions);
  }
}
