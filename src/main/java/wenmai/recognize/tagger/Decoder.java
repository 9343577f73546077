package wenmai.recognize.tagger;

import java.util.Arrays;

/**
 * The search for the best permitted sequence of labels (Viterbi), exact.
 *
 * <p>A label that ends a name, or is outside, may follow any other such; of those before a
 * character only the ones near enough to the best are tried, since no transition can make up for
 * more than the spread of all transitions.
 */
final class Decoder {
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  private final LabelSet labelSet;
  private final int[] transitions;
  private final int count;
  private final int spread;

  /**
   * A decoder.
   *
   * @param labelSet the labels and which may follow which
   * @param transitions the score of each label behind each label, {@code [before * count + label]}
   */
  Decoder(LabelSet labelSet, int[] transitions) {
    this.labelSet = labelSet;
    this.transitions = transitions.clone();
    this.count = labelSet.count();
    this.spread =
        Arrays.stream(transitions).max().orElse(0) - Arrays.stream(transitions).min().orElse(0);
  }

  /**
   * The best labels of a text.
   *
   * @param emissions the score of each label at each character, {@link LabelSet#count()} a
   *     character
   */
  byte[] decode(int[] emissions) {
    int length = emissions.length / count;
    byte[] labels = new byte[length];
    if (length == 0) {
      return labels;
    }
    byte[] best = new byte[emissions.length];
    int[] scores = new int[count];
    for (int label = 0; label < count; label++) {
      scores[label] = LabelSet.mayBegin(label) ? emissions[label] : IMPOSSIBLE;
    }
    int[] next = new int[count];
    int[] near = new int[count];
    for (int at = 1; at < length; at++) {
      int nearCount = nearBest(scores, near);
      for (int label = 0; label < count; label++) {
        boolean begins = LabelSet.mayBegin(label);
        int[] before = begins ? near : labelSet.predecessors(label);
        int many = begins ? nearCount : before.length;
        int top = Integer.MIN_VALUE;
        int from = 0;
        for (int i = 0; i < many; i++) {
          int score = scores[before[i]] + transitions[before[i] * count + label];
          if (score > top) {
            top = score;
            from = before[i];
          }
        }
        next[label] = Math.max(top, IMPOSSIBLE) + emissions[at * count + label];
        best[at * count + label] = (byte) from;
      }
      int[] swap = scores;
      scores = next;
      next = swap;
    }
    byte last = 0;
    for (byte label = 1; label < count; label++) {
      if (LabelSet.mayEnd(label) && scores[label] > scores[last]) {
        last = label;
      }
    }
    for (int at = length - 1; at >= 0; at--) {
      labels[at] = last;
      last = best[at * count + last];
    }
    return labels;
  }

  /** Fills in the labels that may be left behind, near enough to the best; tells how many. */
  private int nearBest(int[] scores, int[] near) {
    int top = scores[LabelSet.OUTSIDE];
    for (int label = 1; label < count; label++) {
      if (scores[label] > top && LabelSet.mayEnd(label)) {
        top = scores[label];
      }
    }
    int many = 0;
    for (int label = 0; label < count; label++) {
      if (scores[label] + spread >= top && LabelSet.mayEnd(label)) {
        near[many++] = label;
      }
    }
    return many;
  }
}
