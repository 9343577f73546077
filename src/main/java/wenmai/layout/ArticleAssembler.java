package wenmai.layout;

import java.util.ArrayList;
import java.util.List;
import wenmai.model.Paragraph;

/** Puts the parts of a page together into its articles. */
final class ArticleAssembler {
  private static final int LEAST_BIOGRAPHIES = 2;

  private final BylineGrammar bylines;
  private final Furniture furniture;
  private final Headline headline;

  ArticleAssembler(BylineGrammar bylines, Furniture furniture) {
    this.bylines = bylines;
    this.furniture = furniture;
    this.headline = new Headline(furniture);
  }

  List<Draft> articles(List<Part> parts) {
    int tail = behindLastText(parts);
    if (tail == 0) {
      return displayOnly(parts);
    }
    List<Draft> drafts = new Assembly(parts.subList(0, tail)).assemble();
    new PageTail(headline, bylines, furniture).attach(parts.subList(tail, parts.size()), drafts);
    return drafts.stream().filter(draft -> !draft.isEmpty()).toList();
  }

  /** A page without running text is one article: nothing on it is lost. */
  private List<Draft> displayOnly(List<Part> parts) {
    Draft draft = Draft.headless();
    for (Part part : parts) {
      if (part instanceof Part.Display piece) {
        MappedText line = headline.of(List.of(piece));
        if (draft.isHeadless()) {
          draft.entitle(line);
        } else {
          draft.add(Paragraph.Kind.SUBHEADING, line);
        }
      } else if (part instanceof Part.Byline byline) {
        draft.addByline(byline.line().content());
      }
    }
    return draft.isEmpty() ? List.of() : List.of(draft);
  }

  private static int behindLastText(List<Part> parts) {
    for (int i = parts.size(); i > 0; i--) {
      if (parts.get(i - 1) instanceof Part.Text || parts.get(i - 1) instanceof Part.Credit) {
        return i;
      }
    }
    return 0;
  }

  /** One pass over the parts of one page up to its last running text. */
  private final class Assembly {
    private final List<Part> parts;
    private final boolean honours;
    private final List<Draft> drafts = new ArrayList<>();
    private Draft current = Draft.headless();

    Assembly(List<Part> parts) {
      this.parts = parts;
      honours =
          parts.stream().filter(part -> part instanceof Part.Text text && isBiography(text)).count()
              >= LEAST_BIOGRAPHIES;
    }

    List<Draft> assemble() {
      drafts.add(current);
      for (int i = 0; i < parts.size(); i++) {
        Part part = parts.get(i);
        if (part instanceof Part.Display) {
          i = readDisplay(i) - 1;
        } else if (part instanceof Part.Byline byline) {
          readByline(byline);
        } else if (part instanceof Part.Credit credit) {
          current.addCredit(credit.line().content());
        } else if (part instanceof Part.Text text) {
          readText(text);
        }
      }
      return drafts;
    }

    /** Reads the display lines from {@code first} and returns the index behind them. */
    private int readDisplay(int first) {
      List<Part.Display> pieces = new ArrayList<>();
      int end = first;
      while (end < parts.size() && parts.get(end) instanceof Part.Display piece) {
        pieces.add(piece);
        end++;
      }
      if (isHeadline(pieces, parts.get(end))) {
        begin(new Draft(headline.of(pieces)));
      } else {
        current.add(Paragraph.Kind.SUBHEADING, headline.of(pieces));
      }
      return end;
    }

    private boolean isHeadline(List<Part.Display> pieces, Part next) {
      int widest =
          pieces.stream()
              .flatMap(piece -> piece.lines().stream())
              .mapToInt(SourceLine::width)
              .max()
              .orElse(0);
      int column = current.columnWidth();
      boolean beforeReport =
          next instanceof Part.Text text
              && (bylines.beginsReport(text.content().text()) || (honours && isBiography(text)));
      return !current.hasBody()
          || pieces.size() > 1
          || next instanceof Part.Byline
          || beforeReport
          || (column > 0 && widest > column + ColumnWidths.SLACK);
    }

    private void readByline(Part.Byline byline) {
      boolean belongs = !current.hasBody() || !current.hasByline();
      if (belongs) {
        current.addByline(byline.line().content());
      } else {
        current.add(Paragraph.Kind.BYLINE, byline.line().content());
      }
    }

    private void readText(Part.Text text) {
      if (honours && isBiography(text)) {
        if (current.hasBody()) {
          begin(new Draft(current.title()));
        }
      } else if (current.hasBody() && beginsArticle(text)) {
        begin(Draft.headless());
      }
      current.addText(text);
    }

    private boolean beginsArticle(Part.Text text) {
      return bylines.beginsReport(text.content().text())
          || (!text.caption() && isOtherColumn(current.columnWidth(), text.columnWidth()));
    }

    /** Whether one width differs from the other by a quarter or more: another place on the page. */
    private static boolean isOtherColumn(int one, int other) {
      return one > 0 && other > 0 && Math.max(one, other) * 4 >= Math.min(one, other) * 5;
    }

    private void begin(Draft draft) {
      current = draft;
      drafts.add(draft);
    }
  }

  private static boolean isBiography(Part.Text text) {
    return Biography.begins(text.content().text());
  }
}
