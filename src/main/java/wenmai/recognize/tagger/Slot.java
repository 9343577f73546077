package wenmai.recognize.tagger;

import java.util.List;
import java.util.Optional;
import wenmai.model.EntityType;

/**
 * A place in a template: what it may hold, and the type of name that it makes.
 *
 * @param type the type of what it holds; empty when it holds no name or a part of one
 * @param alternatives what it may hold, with further slots in braces; never empty
 */
record Slot(Optional<EntityType> type, List<String> alternatives) {
  Slot {
    alternatives = List.copyOf(alternatives);
    if (alternatives.isEmpty()) {
      throw new IllegalArgumentException("a slot without alternatives");
    }
  }

  /** A slot that makes no name by itself. */
  static Slot of(List<String> alternatives) {
    return new Slot(Optional.empty(), alternatives);
  }

  /** A slot that makes names. */
  static Slot of(EntityType type, List<String> alternatives) {
    return new Slot(Optional.of(type), alternatives);
  }
}
