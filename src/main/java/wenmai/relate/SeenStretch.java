package wenmai.relate;

import java.util.BitSet;
import java.util.Optional;
import wenmai.model.Entity;

/** A stretch and what a rule may find in it; its words are looked up when first asked for. */
final class SeenStretch {
  private final Stretch stretch;
  private final Optional<Entity> whole;
  private final long kinds;
  private final TriggerWords triggerWords;
  private Optional<BitSet> words = Optional.empty();

  /**
   * A stretch to be read.
   *
   * @param whole what it names, if it is a name
   */
  SeenStretch(Stretch stretch, Optional<Entity> whole, TriggerWords triggerWords) {
    this.stretch = stretch;
    this.whole = whole;
    this.triggerWords = triggerWords;
    this.kinds =
        whole
            .map(w -> stretch.kinds() | Requirement.bit(CompiledPattern.kind(w.type())))
            .orElse(stretch.kinds());
  }

  Stretch stretch() {
    return stretch;
  }

  Optional<Entity> whole() {
    return whole;
  }

  /** The kinds of its elements and of what it names, as {@link Requirement} has them. */
  long kinds() {
    return kinds;
  }

  /** The trigger words in it, by number; not to be changed. */
  BitSet words() {
    if (words.isEmpty()) {
      words = Optional.of(triggerWords.in(stretch.encoded()));
    }
    return words.get();
  }
}
