package wenmai.layout;

import java.util.List;

/** Whether the extraction kept the two characters by which a paragraph's first line is set in. */
final class Indents {
  private static final int PARAGRAPH_INDENT = 2;
  private static final int REACH = 40;
  private static final int LEAST = 2;

  private final List<SourceLine> lines;

  Indents(List<SourceLine> lines) {
    this.lines = lines;
  }

  /** Whether this line is set in as the first of a paragraph, where such indents were kept. */
  boolean opensParagraph(int line) {
    return line < lines.size() && lines.get(line).indent() >= PARAGRAPH_INDENT && areKept(line);
  }

  /** Whether paragraphs around this line begin with their indent. */
  boolean areKept(int line) {
    return lines.subList(Math.max(0, line - REACH), Math.min(lines.size(), line + REACH)).stream()
            .filter(near -> near.indent() >= PARAGRAPH_INDENT)
            .limit(LEAST)
            .count()
        == LEAST;
  }
}
