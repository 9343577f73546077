package wenmai.recognize.tagger;

import java.util.List;
import wenmai.model.Span;

/**
 * A decoded piece of a text.
 *
 * @param labelSet what the labels mean
 * @param emissions the score of each label at each character
 * @param labels the best labels, one a character
 */
record TaggedPiece(LabelSet labelSet, int[] emissions, byte[] labels) {
  static TaggedPiece of(TaggerModel model, FeatureSource features) {
    int[] emissions = model.emissions(features);
    return new TaggedPiece(model.labelSet(), emissions, model.decoder().decode(emissions));
  }

  /** Adds the names of the piece, which starts at {@code offset} of {@code text}. */
  void addNames(String text, int offset, List<TaggedSpan> names) {
    int at = 0;
    while (at < labels.length) {
      int start = at++;
      if (LabelSet.opens(labels[start])) {
        while (!LabelSet.mayEnd(labels[at - 1])) {
          at++;
        }
        Span span = stripped(text, offset + start, offset + at);
        if (span.length() > 0) {
          names.add(new TaggedSpan(span, labelSet.type(labels[start]), margin(start, at)));
        }
      }
    }
  }

  /** The span of a name without white space around it. */
  private static Span stripped(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private double margin(int start, int end) {
    int count = labelSet.count();
    long sum = 0;
    for (int at = start; at < end; at++) {
      int rival = Integer.MIN_VALUE;
      for (int label = 0; label < count; label++) {
        if (!LabelSet.sameKind(label, labels[at])) {
          rival = Math.max(rival, emissions[at * count + label]);
        }
      }
      sum += emissions[at * count + labels[at]] - rival;
    }
    return (double) sum / (end - start);
  }
}
