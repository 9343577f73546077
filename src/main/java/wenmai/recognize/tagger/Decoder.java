package wenmai.recognize.tagger;

/** The search for the best permitted sequence of labels (Viterbi). */
final class Decoder {
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  private Decoder() {}

  /**
   * The best labels of a text.
   *
   * @param labelSet the labels and which may follow which
   * @param emissions the score of each label at each character, {@link LabelSet#count()} a
   *     character
   * @param transitions the score of each label behind each label, {@code [before * count + label]}
   */
  static byte[] decode(LabelSet labelSet, int[] emissions, int[] transitions) {
    int count = labelSet.count();
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
    for (int at = 1; at < length; at++) {
      for (int label = 0; label < count; label++) {
        int top = Integer.MIN_VALUE;
        int from = 0;
        for (int before : labelSet.predecessors(label)) {
          int score = scores[before] + transitions[before * count + label];
          if (score > top) {
            top = score;
            from = before;
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
}
