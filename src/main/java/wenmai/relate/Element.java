package wenmai.relate;

import java.util.List;
import java.util.Optional;
import wenmai.model.Entity;
import wenmai.model.PartialDate;
import wenmai.model.Span;

/** A stretch of a text that rules see as one thing. */
sealed interface Element {
  /** Its UTF-16 offsets in the article's clean text. */
  Span span();

  /** A mention, or a word such as 该公司 that refers back to one. */
  record Named(Span span, Entity entity) implements Element {}

  /** One or more posts as printed before or behind a name: 某局党组书记、局长. */
  record Posts(Span span, List<Post> posts) implements Element {}

  /** A title that no unit stands before: （记者 …）. */
  record Title(Span span, String text) implements Element {}

  /** A date as printed, completed from its context. */
  record Dated(Span span, PartialDate date) implements Element {}

  /**
   * A title at a unit.
   *
   * @param unit where it is held, if the clause says so
   * @param role the title as printed
   */
  record Post(Optional<Entity> unit, String role) {}
}
