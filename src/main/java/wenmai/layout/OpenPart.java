package wenmai.layout;

import java.util.ArrayList;
import java.util.List;

/** A part of a page while its lines are still being gathered. */
final class OpenPart {
  /** What the lines are, as far as they can tell by themselves. */
  enum Kind {
    NONE,
    TEXT,
    DISPLAY,
    BYLINE,
    CAPTION,
    CREDIT
  }

  private static final int PARAGRAPH_INDENT = 4;

  private final Kind kind;
  private final boolean unwrapped;
  private final List<SourceLine> lines = new ArrayList<>();

  private OpenPart(Kind kind, boolean unwrapped) {
    this.kind = kind;
    this.unwrapped = unwrapped;
  }

  OpenPart(Kind kind, SourceLine first, boolean unwrapped) {
    this(kind, unwrapped);
    lines.add(first);
  }

  static OpenPart none() {
    return new OpenPart(Kind.NONE, false);
  }

  void add(SourceLine line) {
    lines.add(line);
  }

  Kind kind() {
    return kind;
  }

  int size() {
    return lines.size();
  }

  boolean unwrapped() {
    return unwrapped;
  }

  SourceLine last() {
    return lines.get(lines.size() - 1);
  }

  /** Where its last line ends, in columns: the indent of a paragraph counts, printed or lost. */
  int reach() {
    SourceLine last = last();
    int indent = lines.size() == 1 ? Math.max(last.indentWidth(), PARAGRAPH_INDENT) : 0;
    return indent + last.width();
  }

  List<Part> close(BylineGrammar bylines) {
    return switch (kind) {
      case NONE -> List.of();
      case TEXT, CAPTION -> List.of(text(bylines));
      case DISPLAY -> List.of(new Part.Display(lines));
      case BYLINE -> List.of(new Part.Byline(lines.get(0)));
      case CREDIT -> List.of(new Part.Credit(lines.get(0)));
    };
  }

  private Part text(BylineGrammar bylines) {
    MappedText content = MappedText.join(lines.stream().map(SourceLine::content).toList());
    int widest = lines.stream().mapToInt(SourceLine::width).max().orElse(0);
    boolean wrapped = !unwrapped && lines.size() > 2 && widest <= ColumnWidths.WIDEST;
    boolean caption = kind == Kind.CAPTION || bylines.endsWithCredit(content.text());
    return new Part.Text(content, wrapped ? widest : 0, caption);
  }
}
