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
 * @param confidence how often the rule is right, above 0 up to 1
 */
public record Fact(
    Entity subject,
    Predicate predicate,
    FactObject object,
    Optional<String> role,
    Evidence evidence,
    String rule,
    double confidence) {}
