package wenmai.relate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import wenmai.model.Predicate;

/**
 * A reading rule: when its pattern stands in a text, it states facts.
 *
 * @param name what the rule is called in every fact it makes
 * @param comment what it reads, in Chinese, with an example
 * @param scope what stretch of an article it is tried on
 * @param pattern the compiled pattern over an encoded stretch
 * @param every whether it goes on for more of its last slot with the same subject
 * @param without what must not stand in the match
 * @param templates the facts it states
 * @param confidence how often it is right, above 0 up to 1
 * @param examples its own tests
 */
record Rule(
    String name,
    String comment,
    Scope scope,
    CompiledPattern pattern,
    boolean every,
    Optional<Pattern> without,
    List<Template> templates,
    double confidence,
    List<Example> examples) {

  /** What stretch of an article a rule is tried on. */
  enum Scope {
    SENTENCE,
    PARAGRAPH,
    ARTICLE,
    NAME;

    /** Whether a modal word in a match makes it a plan; in lists and names it says nothing. */
    boolean readsClauses() {
      return this == SENTENCE || this == PARAGRAPH;
    }
  }

  /**
   * A fact with slots for its parts.
   *
   * @param subject the slot of the subject
   * @param predicate the relation
   * @param object the slot of the object; of posts, of their units
   * @param role the slot or the words of the role, for posts
   */
  record Template(String subject, Predicate predicate, String object, Optional<String> role) {}

  /**
   * A sentence and the facts that the whole reader must find in it through this rule.
   *
   * @param text the sentence; ¶ for a line end
   * @param facts each as {@code subject predicate object [role]}
   */
  record Example(String text, List<String> facts) {}
}
