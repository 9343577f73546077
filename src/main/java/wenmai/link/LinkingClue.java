package wenmai.link;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * What one article tells about which names are one. Only clues of one block act together, and
 * persons' only after all others; so they can be gathered by block, on one machine or on many.
 *
 * @param kind what the block is about
 * @param block what clues that act together have in common
 * @param keys the keys that the clue brings to the block, sorted
 */
public record LinkingClue(Kind kind, String block, List<String> keys)
    implements Comparable<LinkingClue>, Serializable {
  private static final long serialVersionUID = 1L;

  private static final Comparator<LinkingClue> ORDER =
      Comparator.comparing(LinkingClue::kind)
          .thenComparing(LinkingClue::block)
          .thenComparing(clue -> String.join("\n", clue.keys()));

  /** What a block is about; the order is that in which blocks act. */
  public enum Kind {
    /** A key: without further keys, it occurs; with one, it is an alias of that key's name. */
    NAME,
    /** A company's name without its legal form; the keys are companies of that name. */
    COMPANY,
    /** The name of a person; the keys are what one bearer is affiliated to. */
    PERSON
  }

  public LinkingClue {
    keys = List.copyOf(keys);
  }

  /** A key that clues which act together have in common, and no others. */
  public String blockKey() {
    return kind.name() + "/" + block;
  }

  /** Whether it acts together with another. */
  boolean isOfBlock(LinkingClue other) {
    return kind == other.kind && block.equals(other.block);
  }

  @Override
  public int compareTo(LinkingClue other) {
    return ORDER.compare(this, other);
  }
}
