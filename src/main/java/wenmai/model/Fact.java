package wenmai.model;

import java.util.Optional;

/**
 * A statement that an article makes, with where it makes it.
 *
 * @param subject what it is about
 * @param predicate the relation
 * @param object what the subject is related to
 * @param role the title as printed, for posts
 * @param evidence the stretch that states it
 * @param rule the name of the rule that read it
 * @param confidence how often such a fact is right, above 0 up to 1
 * @param modality whether the article states it, or says that it is planned or proposed
 */
public record Fact(
    Entity subject,
    Predicate predicate,
    FactObject object,
    Optional<String> role,
    Evidence evidence,
    String rule,
    double confidence,
    Modality modality) {
  /** Whether the article states it, and does not only say that it is planned or proposed. */
  public boolean isStated() {
    return modality == Modality.STATED;
  }
}
