package wenmai.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The width of the column that each line of a page was set in, in columns of half a character. */
final class ColumnWidths {
  /** The widest column that newspapers set running text in: fifty characters. */
  static final int WIDEST = 100;

  /** How far a filled line may fall short when its marks are set narrow. */
  static final int SLACK = 3;

  private static final int UNEVENNESS = 10;
  private static final int REACH = 3;
  private static final int FARTHEST = 40;

  private final List<SourceLine> lines;
  private final int[] widths;
  private final boolean[] unwrapped;

  ColumnWidths(List<SourceLine> lines) {
    this.lines = lines;
    widths = new int[lines.size()];
    unwrapped = new boolean[lines.size()];
    for (int i = 0; i < widths.length; i++) {
      int overall = nearly(near(i, line -> true));
      List<Integer> brokenOff = near(i, line -> !Marks.endsSentence(line.text()));
      unwrapped[i] =
          overall > WIDEST || brokenOff.stream().noneMatch(width -> width >= overall - UNEVENNESS);
      widths[i] = unwrapped[i] || brokenOff.isEmpty() ? overall : nearly(brokenOff);
    }
  }

  /** The widths of the nearest lines of a kind: those that sentences run across fill the column. */
  private List<Integer> near(int line, Predicate<SourceLine> kind) {
    List<Integer> near = new ArrayList<>();
    int before = 0;
    for (int i = line; i >= 0 && i > line - FARTHEST && before <= REACH; i--) {
      if (kind.test(lines.get(i))) {
        near.add(lines.get(i).width());
        before++;
      }
    }
    int behind = 0;
    for (int i = line + 1; i < lines.size() && i < line + FARTHEST && behind < REACH; i++) {
      if (kind.test(lines.get(i))) {
        near.add(lines.get(i).width());
        behind++;
      }
    }
    return near;
  }

  /** The width that a sixth of the lines reach: one line set wider by chance does not count. */
  private static int nearly(List<Integer> near) {
    return near.stream().sorted().skip((near.size() - 1) * 5L / 6).findFirst().orElse(0);
  }

  int at(int line) {
    return widths[line];
  }

  /**
   * Whether the lines here are whole paragraphs, or parts of one cut between columns: too wide for
   * print, or none that fills the column breaks off a sentence.
   */
  boolean unwrapped(int line) {
    return unwrapped[line];
  }
}
