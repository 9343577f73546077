package wenmai.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets a clean article as a newspaper page would be extracted.
 *
 * @param characters the width of the column in characters
 * @param doubleSpaced whether a blank line stands behind every line
 * @param indent what is left of the two characters that open a paragraph
 */
public record Press(int characters, boolean doubleSpaced, Indent indent) {
  public enum Indent {
    KEPT,
    LOST
  }

  private static final String MARKS_KEPT_OFF_LINE_STARTS = "，。、；：！？”’）》…%";

  /** The page on which an article stands by itself, its paragraphs one a line. */
  public String set(String article) {
    List<String> lines = new ArrayList<>();
    List<String> paragraphs = article.lines().toList();
    for (int i = 0; i < paragraphs.size(); i++) {
      boolean display =
          i == 0
              || (Marks.width(paragraphs.get(i)) < 60
                  && !Marks.endsSentence(paragraphs.get(i))
                  && !Marks.hasRunningPunctuation(paragraphs.get(i)));
      if (!display) {
        wrap(paragraphs.get(i), lines);
      } else {
        lines.add(
            (i == 0 || doubleSpaced ? "" : "\n") + paragraphs.get(i) + (doubleSpaced ? "" : "\n"));
      }
    }
    return String.join(doubleSpaced ? "\n\n" : "\n", lines) + "\n";
  }

  private void wrap(String paragraph, List<String> lines) {
    int from = 0;
    int room = 2 * characters - 4;
    while (from < paragraph.length()) {
      int to = from;
      int width = 0;
      while (to < paragraph.length() && width + advance(paragraph.charAt(to)) <= room) {
        width += advance(paragraph.charAt(to));
        to++;
      }
      while (to < paragraph.length()
          && MARKS_KEPT_OFF_LINE_STARTS.indexOf(paragraph.charAt(to)) >= 0) {
        to++;
      }
      String lead = from == 0 && indent == Indent.KEPT ? "　　" : "";
      lines.add(lead + paragraph.substring(from, to));
      from = to;
      room = 2 * characters;
    }
  }

  private static int advance(char c) {
    return c < 0x2000 && c != '·' ? 1 : 2;
  }
}
