package wenmai.layout;

import java.util.List;

/** The width of the column that each line of a page was set in, in columns of half a character. */
final class ColumnWidths {
  /** The widest column that newspapers set running text in: fifty characters. */
  static final int WIDEST = 100;

  /** How far a filled line may fall short when its marks are set narrow. */
  static final int SLACK = 3;

  private static final int REACH = 3;

  private final int[] widths;

  ColumnWidths(List<SourceLine> lines) {
    widths = new int[lines.size()];
    int[] own = lines.stream().mapToInt(SourceLine::width).toArray();
    for (int i = 0; i < own.length; i++) {
      int from = Math.max(0, i - REACH);
      int to = Math.min(own.length, i + REACH + 1);
      int[] near = java.util.Arrays.copyOfRange(own, from, to);
      java.util.Arrays.sort(near);
      widths[i] = near[(near.length - 1) * 3 / 4];
    }
  }

  int at(int line) {
    return widths[line];
  }

  /** Whether the lines here are whole paragraphs, or parts of one cut between columns. */
  boolean unwrapped(int line) {
    return widths[line] > WIDEST;
  }
}
