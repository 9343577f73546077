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
