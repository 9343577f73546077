package wenmai.recognize.tagger;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import wenmai.model.EntityType;
import wenmai.model.Span;

/**
 * The labels of characters: outside, or begin, middle, end or single within a name of a type.
 *
 * <p>Label 0 is outside; a type's four labels follow each other in that order. Immutable.
 */
final class LabelSet {
  static final int OUTSIDE = 0;

  private static final int BEGIN = 0;
  private static final int MIDDLE = 1;
  private static final int END = 2;
  private static final int SINGLE = 3;

  private final List<EntityType> types;
  private final int[][] predecessors;

  /** The labels of names of these types. */
  LabelSet(List<EntityType> types) {
    this.types = List.copyOf(types);
    this.predecessors =
        IntStream.range(0, count()).mapToObj(this::predecessorsOf).toArray(int[][]::new);
  }

  /** The number of labels. */
  int count() {
    return 1 + 4 * types.size();
  }

  List<EntityType> types() {
    return types;
  }

  /** The labels that may stand right before a label, ascending. */
  int[] predecessors(int label) {
    return predecessors[label];
  }

  /** Whether a label may be the first of a text. */
  static boolean mayBegin(int label) {
    return !continues(label);
  }

  /** Whether a label may be the last of a text. */
  static boolean mayEnd(int label) {
    return label == OUTSIDE || part(label) == END || part(label) == SINGLE;
  }

  /** Whether two labels are both outside or both of the same type. */
  static boolean sameKind(int one, int other) {
    return kind(one) == kind(other);
  }

  /** Whether a label begins a name. */
  static boolean opens(int label) {
    return label != OUTSIDE && !continues(label);
  }

  /** The type of a label that is not outside. */
  EntityType type(int label) {
    return types.get(kind(label) - 1);
  }

  /** The labels of a sentence's characters. */
  byte[] of(AnnotatedSentence sentence) {
    byte[] labels = new byte[sentence.text().length()];
    for (AnnotatedSentence.Name name : sentence.names()) {
      int base = 1 + 4 * types.indexOf(name.type());
      Span span = name.span();
      if (span.length() == 1) {
        labels[span.start()] = (byte) (base + SINGLE);
      } else {
        Arrays.fill(labels, span.start(), span.end(), (byte) (base + MIDDLE));
        labels[span.start()] = (byte) (base + BEGIN);
        labels[span.end() - 1] = (byte) (base + END);
      }
    }
    return labels;
  }

  private int[] predecessorsOf(int label) {
    return IntStream.range(0, count())
        .filter(
            before ->
                continues(label) ? !mayEnd(before) && sameKind(before, label) : mayEnd(before))
        .toArray();
  }

  private static boolean continues(int label) {
    return label != OUTSIDE && (part(label) == MIDDLE || part(label) == END);
  }

  private static int part(int label) {
    return (label - 1) % 4;
  }

  private static int kind(int label) {
    return (label + 3) / 4;
  }
}
