package wenmai.layout;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a page into its parts: joins wrapped lines and finds where paragraphs end. */
final class PartFinder {
  private static final int HEADLINE_DIFFERENCE = 12;
  private static final int LONGEST_CLAUSE = 12;
  private static final int WIDEST_HEADLINE = 96;

  private final BylineGrammar bylines;
  private final Furniture furniture;

  PartFinder(BylineGrammar bylines, Furniture furniture) {
    this.bylines = bylines;
    this.furniture = furniture;
  }

  List<Part> parts(List<SourceLine> page) {
    List<SourceLine> lines = page.stream().filter(l -> !furniture.isFurniture(l.text())).toList();
    return new Reading(withWholeBylines(lines)).read();
  }

  /** Joins the lines over which a byline or a photographer's credit was wrapped. */
  private List<SourceLine> withWholeBylines(List<SourceLine> lines) {
    List<SourceLine> result = new ArrayList<>();
    for (SourceLine line : lines) {
      int last = result.size() - 1;
      if (last >= 0 && bylines.isWrapped(result.get(last).text(), line.text())) {
        result.set(last, result.get(last).plus(line));
      } else {
        result.add(line);
      }
    }
    return result;
  }

  /** One pass over the lines of one page. */
  private final class Reading {
    private final List<SourceLine> lines;
    private final ColumnWidths columns;
    private final Indents indents;
    private final List<OpenPart> parts = new ArrayList<>();

    Reading(List<SourceLine> lines) {
      this.lines = lines;
      this.columns = new ColumnWidths(lines);
      this.indents = new Indents(lines);
    }

    List<Part> read() {
      OpenPart paragraph = OpenPart.none();
      for (int i = 0; i < lines.size(); i++) {
        SourceLine line = lines.get(i);
        if (isCaption(i)) {
          paragraph = reopenBeforeCaption(paragraph);
          parts.add(new OpenPart(OpenPart.Kind.CAPTION, line, columns.unwrapped(i)));
        } else if (bylines.isCredit(line.text())) {
          parts.add(new OpenPart(OpenPart.Kind.CREDIT, line, false));
        } else if (continues(paragraph, i)) {
          paragraph.add(line);
        } else if (bylines.isByline(line.text())) {
          parts.add(new OpenPart(OpenPart.Kind.BYLINE, line, false));
          paragraph = OpenPart.none();
        } else if (isDisplay(i)) {
          paragraph = OpenPart.none();
          addDisplay(line);
        } else {
          paragraph = new OpenPart(OpenPart.Kind.TEXT, line, columns.unwrapped(i));
          parts.add(paragraph);
        }
      }
      return parts.stream().flatMap(part -> part.close(bylines).stream()).toList();
    }

    private void addDisplay(SourceLine line) {
      OpenPart last = parts.isEmpty() ? OpenPart.none() : parts.get(parts.size() - 1);
      if (last.kind() == OpenPart.Kind.DISPLAY && line.blanksBefore() == 0) {
        last.add(line);
      } else {
        parts.add(new OpenPart(OpenPart.Kind.DISPLAY, line, false));
      }
    }

    /** A whole sentence on a line of its own above a photographer's credit. */
    private boolean isCaption(int i) {
      return i + 1 < lines.size()
          && bylines.isCredit(lines.get(i + 1).text())
          && Marks.endsSentence(lines.get(i).text())
          && columns.unwrapped(i);
    }

    /** A picture cuts a paragraph in two; it does not stand between a heading and its text. */
    private OpenPart reopenBeforeCaption(OpenPart paragraph) {
      int size = parts.size();
      if (size < 2) {
        return paragraph;
      }
      OpenPart last = parts.get(size - 1);
      if (last.kind() == OpenPart.Kind.DISPLAY
          && last.size() == 1
          && !Marks.hasPhraseGap(last.last().text())
          && parts.get(size - 2).kind() == OpenPart.Kind.TEXT) {
        OpenPart reopened = new OpenPart(OpenPart.Kind.TEXT, last.last(), true);
        parts.set(size - 1, reopened);
        return reopened;
      }
      return paragraph;
    }

    private boolean continues(OpenPart paragraph, int i) {
      if (paragraph.kind() != OpenPart.Kind.TEXT) {
        return false;
      }
      SourceLine last = paragraph.last();
      SourceLine next = lines.get(i);
      if (indents.opensParagraph(i)) {
        return false;
      }
      if (Marks.closesParagraph(last.text())
          || bylines.endsWithCredit(last.text())
          || bylines.beginsReport(next.text())) {
        return false;
      }
      if (!Marks.endsSentence(last.text())) {
        boolean headingMayCut = paragraph.unwrapped() || indents.opensParagraph(i + 1);
        return !(headingMayCut && Marks.hasPhraseGap(next.text()) && isDisplay(i))
            && !(next.blanksBefore() > 0 && bylines.isByline(next.text()));
      }
      if (Marks.isEllipsis(next.text())) {
        return false;
      }
      int full = columns.at(i - 1) - ColumnWidths.SLACK;
      if (indents.areKept(i) && !paragraph.unwrapped()) {
        return !Biography.begins(next.text()) && !isDisplay(i);
      }
      boolean nextIsFirstLine =
          next.indent() > 0
              || (next.width() <= columns.at(i) - ColumnWidths.SLACK
                  && !Marks.endsSentence(next.text()));
      return !paragraph.unwrapped()
          && paragraph.reach() > full
          && !nextIsFirstLine
          && !Biography.begins(next.text())
          && !blanksPartParagraphs(i);
    }

    /** Whether blank lines around here stand behind sentences only, not inside them. */
    private boolean blanksPartParagraphs(int i) {
      return lines.get(i).blanksBefore() > 0
          && gapEndsSentence(nextGap(i - 1, -1))
          && gapEndsSentence(nextGap(i + 1, 1));
    }

    private int nextGap(int i, int step) {
      int at = i;
      while (at > 0 && at < lines.size() && lines.get(at).blanksBefore() == 0) {
        at += step;
      }
      return at;
    }

    private boolean gapEndsSentence(int i) {
      if (i <= 0 || i >= lines.size()) {
        return true;
      }
      String before = lines.get(i - 1).text();
      return Marks.endsSentence(before)
          || (!Marks.hasRunningPunctuation(before) && isDisplay(i - 1));
    }

    /** Whether a line that begins a part is set in display type. */
    private boolean isDisplay(int i) {
      String text = lines.get(i).text();
      int width = lines.get(i).width();
      boolean followed = i + 1 < lines.size();
      if (text.endsWith("。")
          || Marks.isEllipsis(text)
          || width > WIDEST_HEADLINE
          || bylines.beginsReport(text)
          || Biography.begins(text)) {
        return false;
      }
      if (text.startsWith("——") || (followed && headsReport(lines.get(i + 1).text()))) {
        return true;
      }
      if (Marks.hasRunningPunctuation(text)) {
        return false;
      }
      return lines.get(i).letterSpaced()
          || Marks.hasPhraseGap(text)
          || closesDisplay(i)
          || (indents.areKept(i)
              && !indents.opensParagraph(i)
              && !Marks.endsSentence(text)
              && indents.opensParagraph(i + 1))
          || !reachesSentence(i)
          || (followed && lines.get(i + 1).width() >= width + HEADLINE_DIFFERENCE)
          || width > columns.at(i) + ColumnWidths.SLACK
          || standsApart(i);
    }

    /** A short line right below display type and apart from the text. */
    private boolean closesDisplay(int i) {
      SourceLine line = lines.get(i);
      return line.blanksBefore() == 0
          && line.blanksAfter() > 0
          && !parts.isEmpty()
          && parts.get(parts.size() - 1).kind() == OpenPart.Kind.DISPLAY
          && line.width() < columns.at(i) - HEADLINE_DIFFERENCE;
    }

    private boolean headsReport(String next) {
      return bylines.isByline(next)
          || bylines.beginsReport(next)
          || next.startsWith("——")
          || Biography.begins(next);
    }

    /** Whether running text that began here would come to the end of a sentence. */
    private boolean reachesSentence(int i) {
      for (int at = i; at < Math.min(lines.size(), i + LONGEST_CLAUSE); at++) {
        String text = lines.get(at).text();
        if (at > i && bylines.isByline(text)) {
          return false;
        }
        if (Marks.hasRunningPunctuation(text) || Marks.endsSentence(text)) {
          return true;
        }
      }
      return false;
    }

    /** Blank lines on both sides, where the text below is set without any. */
    private boolean standsApart(int i) {
      return lines.get(i).blanksBefore() > 0
          && lines.get(i).blanksAfter() > 0
          && i + 1 < lines.size()
          && lines.get(i + 1).blanksAfter() == 0
          && !lines.get(i).text().contains("、");
    }
  }
}
