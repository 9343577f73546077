package wenmai.recognize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/** The mentions of a text, found by where they start and end; it grows as they are added. */
final class MentionIndex {
  private static final int NONE = -1;

  private final List<Mention> mentions = new ArrayList<>();
  private final Chains starts;
  private final Chains ends;
  private final BitSet covered;

  /** An index without mentions for a text of so many UTF-16 units. */
  MentionIndex(int length) {
    starts = new Chains(length + 1);
    ends = new Chains(length + 1);
    covered = new BitSet(length);
  }

  void add(Mention mention) {
    Span span = mention.span();
    mentions.add(mention);
    starts.add(span.start());
    ends.add(span.end());
    covered.set(span.start(), span.end());
  }

  /** Whether a mention overlaps a span. */
  boolean overlaps(Span span) {
    int first = covered.nextSetBit(span.start());
    return first >= 0 && first < span.end();
  }

  boolean endsAt(int offset) {
    return ends.first[offset] != NONE;
  }

  /** The longest mention of a family that ends at an offset. */
  Optional<Mention> endingAt(int offset, EntityType family) {
    return ends.longest(offset, family);
  }

  /** The longest mention of a family that starts at an offset. */
  Optional<Mention> startingAt(int offset, EntityType family) {
    return starts.longest(offset, family);
  }

  /** The mentions at each offset, the longer first. */
  private final class Chains {
    private final int[] first;
    private int[] next = new int[16];

    Chains(int offsets) {
      first = new int[offsets];
      Arrays.fill(first, NONE);
    }

    /** Enters the mention that was added last. */
    void add(int offset) {
      int young = mentions.size() - 1;
      if (young == next.length) {
        next = Arrays.copyOf(next, 2 * young);
      }
      int before = NONE;
      int behind = first[offset];
      while (behind != NONE && length(behind) >= length(young)) {
        before = behind;
        behind = next[behind];
      }
      next[young] = behind;
      if (before == NONE) {
        first[offset] = young;
      } else {
        next[before] = young;
      }
    }

    private int length(int mention) {
      return mentions.get(mention).span().length();
    }

    Optional<Mention> longest(int offset, EntityType family) {
      for (int i = first[offset]; i != NONE; i = next[i]) {
        if (mentions.get(i).type().isA(family)) {
          return Optional.of(mentions.get(i));
        }
      }
      return Optional.empty();
    }
  }
}
