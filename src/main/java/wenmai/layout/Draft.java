package wenmai.layout;

import java.util.ArrayList;
import java.util.List;
import wenmai.model.Paragraph;

/** An article while its parts are still being gathered. */
final class Draft {
  /** A line of the clean text. */
  record Line(Paragraph.Kind kind, MappedText content) {}

  private MappedText title;
  private final List<MappedText> bylines = new ArrayList<>();
  private final List<Line> body = new ArrayList<>();
  private int columnWidth;

  Draft(MappedText title) {
    this.title = title;
  }

  static Draft headless() {
    return new Draft(MappedText.EMPTY);
  }

  MappedText title() {
    return title;
  }

  boolean isHeadless() {
    return title.text().isEmpty();
  }

  void entitle(MappedText headline) {
    title = headline;
  }

  boolean hasBody() {
    return !body.isEmpty();
  }

  boolean isEmpty() {
    return isHeadless() && bylines.isEmpty() && body.isEmpty();
  }

  boolean hasByline() {
    return !bylines.isEmpty();
  }

  void addByline(MappedText byline) {
    bylines.add(byline);
  }

  void add(Paragraph.Kind kind, MappedText content) {
    body.add(new Line(kind, content));
  }

  void addText(Part.Text text) {
    add(text.caption() ? Paragraph.Kind.CAPTION : Paragraph.Kind.BODY, text.content());
    if (!text.caption() && text.columnWidth() > 0) {
      columnWidth = text.columnWidth();
    }
  }

  /** Adds a photographer's credit; what stands above it is the caption. */
  void addCredit(MappedText credit) {
    int last = body.size() - 1;
    if (last >= 0 && body.get(last).kind() == Paragraph.Kind.BODY) {
      body.set(last, new Line(Paragraph.Kind.CAPTION, body.get(last).content()));
    }
    add(Paragraph.Kind.BYLINE, credit);
  }

  void insert(int index, Paragraph.Kind kind, MappedText content) {
    body.add(index, new Line(kind, content));
  }

  /** The width of the column that the text was last set in, 0 before any is known. */
  int columnWidth() {
    return columnWidth;
  }

  List<Line> body() {
    return List.copyOf(body);
  }

  String bodyText() {
    StringBuilder text = new StringBuilder();
    body.forEach(line -> text.append(line.content().text()).append('\n'));
    return text.toString();
  }

  /** The lines of the clean text: title, bylines, body. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    if (!isHeadless()) {
      lines.add(new Line(Paragraph.Kind.TITLE, title));
    }
    bylines.forEach(byline -> lines.add(new Line(Paragraph.Kind.BYLINE, byline)));
    lines.addAll(body);
    return lines;
  }
}
