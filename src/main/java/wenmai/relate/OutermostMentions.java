package wenmai.relate;

import java.util.ArrayList;
import java.util.List;
import wenmai.model.LinkedMention;
import wenmai.model.Span;

/**
 * The mentions of an article that lie in no longer one, in the order of the text.
 *
 * @param list the mentions, none overlapping another
 */
record OutermostMentions(List<LinkedMention> list) {
  static OutermostMentions of(List<LinkedMention> mentions) {
    List<LinkedMention> kept = new ArrayList<>();
    int end = 0;
    for (LinkedMention mention : mentions) {
      if (mention.mention().span().start() >= end) {
        kept.add(mention);
        end = mention.mention().span().end();
      }
    }
    return new OutermostMentions(List.copyOf(kept));
  }

  Span span(int index) {
    return list.get(index).mention().span();
  }

  /** The index of the last mention that starts before an offset, or -1. */
  int lastStartingBefore(int offset) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The index of the last mention that ends at an offset or before it, or -1. */
  int lastEndingBy(int offset) {
    int index = lastStartingBefore(offset);
    return index >= 0 && span(index).end() > offset ? index - 1 : index;
  }

  /** Whether a mention overlaps a span. */
  boolean overlap(Span span) {
    int index = lastStartingBefore(span.end());
    return index >= 0 && span(index).end() > span.start();
  }
}
