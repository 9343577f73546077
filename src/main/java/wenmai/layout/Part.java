package wenmai.layout;

import java.util.List;

/** A part of a page, in the order of the page. */
sealed interface Part {
  /** Running text. {@code columnWidth} is that of its widest line, 0 when too few lines tell. */
  record Text(MappedText content, int columnWidth, boolean caption) implements Part {}

  /** Lines that stand next to each other in display type. */
  record Display(List<SourceLine> lines) implements Part {
    public Display {
      lines = List.copyOf(lines);
    }

    SourceLine first() {
      return lines.get(0);
    }
  }

  /** A byline or a dateline on a line of its own. */
  record Byline(SourceLine line) implements Part {}

  /** A photographer's credit on a line of its own. */
  record Credit(SourceLine line) implements Part {}
}
