package wenmai.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A printed line that is not blank.
 *
 * @param content its characters without outer white space and without letter-spacing
 * @param indent white space before it, in characters
 * @param blanksBefore blank lines before it
 * @param blanksAfter blank lines behind it
 * @param letterSpaced whether its letters were set apart, as in display type
 */
record SourceLine(
    MappedText content, int indent, int blanksBefore, int blanksAfter, boolean letterSpaced) {
  private static final int LEAST_SPACED_LETTERS = 4;

  /** The lines of a page, in order. */
  static List<SourceLine> of(String page) {
    List<SourceLine> lines = new ArrayList<>();
    int blanks = 0;
    int start = 0;
    while (start < page.length()) {
      int lineEnd = page.indexOf('\n', start);
      int end = lineEnd < 0 ? page.length() : lineEnd;
      int first = start;
      int last = end;
      while (first < last && Marks.isSpace(page.charAt(first))) {
        first++;
      }
      while (last > first && Marks.isSpace(page.charAt(last - 1))) {
        last--;
      }
      if (first == last) {
        blanks++;
      } else {
        MappedText printed = MappedText.of(page, first, last);
        boolean letterSpaced = isLetterSpaced(printed.text());
        MappedText content = letterSpaced ? withoutSpaces(printed) : printed;
        lines.add(new SourceLine(content, first - start, blanks, 0, letterSpaced));
        blanks = 0;
      }
      start = end + 1;
    }
    return withBlanksAfter(lines);
  }

  private static List<SourceLine> withBlanksAfter(List<SourceLine> lines) {
    List<SourceLine> result = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      SourceLine line = lines.get(i);
      int after = i + 1 < lines.size() ? lines.get(i + 1).blanksBefore : 1;
      result.add(
          new SourceLine(line.content, line.indent, line.blanksBefore, after, line.letterSpaced));
    }
    return List.copyOf(result);
  }

  private static boolean isLetterSpaced(String line) {
    String[] letters = line.split("[\\s\\u00A0\\u3000]+");
    long single = Arrays.stream(letters).filter(letter -> letter.length() == 1).count();
    return single >= LEAST_SPACED_LETTERS && single * 5 >= letters.length * 4L;
  }

  private static MappedText withoutSpaces(MappedText line) {
    return line.without(i -> Marks.isSpace(line.text().charAt(i)));
  }

  /** This line with the next one joined on. */
  SourceLine plus(SourceLine next) {
    return new SourceLine(
        content.plus(next.content), indent, blanksBefore, next.blanksAfter, false);
  }

  String text() {
    return content.text();
  }

  /** Columns of half a character that the indent takes when it is of full spaces. */
  int indentWidth() {
    return 2 * indent;
  }

  int width() {
    return Marks.width(text());
  }
}
