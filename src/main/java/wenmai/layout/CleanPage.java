package wenmai.layout;

import java.util.List;

/** Tells a page that is one article already, a paragraph a line, from one as a press set it. */
final class CleanPage {
  private static final int RUN_ON_SHARE = 3;

  private CleanPage() {}

  /** Whether no blank line parts the lines and no line is broken off at the end of a column. */
  static boolean is(List<SourceLine> lines) {
    if (lines.stream().skip(1).anyMatch(line -> line.blanksBefore() > 0)) {
      return false;
    }
    int widest = lines.stream().mapToInt(SourceLine::width).max().orElse(0);
    if (widest > ColumnWidths.WIDEST) {
      return true;
    }
    long runOn =
        lines.stream()
            .skip(1)
            .limit(Math.max(0, lines.size() - 2))
            .filter(line -> line.width() >= widest - 2 * ColumnWidths.SLACK)
            .filter(line -> !Marks.endsSentence(line.text()))
            .count();
    return runOn * RUN_ON_SHARE < lines.size() - 1;
  }
}
