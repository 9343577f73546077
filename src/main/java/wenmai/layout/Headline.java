package wenmai.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pieces of display type that make one headline, set as one line. */
final class Headline {
  private static final Pattern FIRST_PHRASE = Pattern.compile("(\\S{2,6})\\s+(?=\\S)");
  private static final Pattern SPACED_FIGURE =
      Pattern.compile(
          "(?<=[\\p{IsHan}])\\s+(?=[\\d.]+\\s*[\\p{IsHan}])|(?<=\\d)\\s+(?=[\\p{IsHan}])");

  private final Furniture furniture;

  Headline(Furniture furniture) {
    this.furniture = furniture;
  }

  /**
   * One line out of the pieces: a space between them, none within one, nor before or behind a dash,
   * where the column breaks the second headline.
   */
  MappedText of(List<Part.Display> pieces) {
    List<Part.Display> kept = withoutColumnHeads(pieces);
    MappedText headline = MappedText.EMPTY;
    for (Part.Display piece : kept) {
      MappedText next = withoutColumnHead(lineOf(piece));
      boolean spaced =
          !headline.text().isEmpty()
              && !next.text().startsWith("——")
              && !headline.text().contains("——")
              && !headline.text().endsWith("：");
      headline = (spaced ? headline.plus(headline.breakBehind(' ')) : headline).plus(next);
    }
    return headline;
  }

  private List<Part.Display> withoutColumnHeads(List<Part.Display> pieces) {
    List<Part.Display> rest =
        pieces.stream()
            .filter(p -> p.lines().size() > 1 || !isColumnHead(p.first().text(), pieces.size()))
            .toList();
    return rest.isEmpty() ? pieces : rest;
  }

  private boolean isColumnHead(String line, int pieces) {
    return furniture.isColumnHead(line) || (pieces > 1 && furniture.isShortHead(line));
  }

  /** The lines of a piece; one that ends in a colon leads the other, wherever it was extracted. */
  private static MappedText lineOf(Part.Display piece) {
    List<MappedText> lines = new ArrayList<>();
    for (SourceLine line : piece.lines()) {
      MappedText content = closeFigures(line.content());
      boolean leads = line.text().endsWith("：") && !lines.isEmpty();
      lines.add(leads ? 0 : lines.size(), content);
    }
    return MappedText.join(lines);
  }

  private MappedText withoutColumnHead(MappedText line) {
    Matcher first = FIRST_PHRASE.matcher(line.text());
    return first.lookingAt() && furniture.isColumnHead(first.group(1))
        ? line.from(first.end())
        : line;
  }

  /** Takes out the spaces that print sets around figures in display type. */
  private static MappedText closeFigures(MappedText line) {
    List<int[]> gaps =
        SPACED_FIGURE
            .matcher(line.text())
            .results()
            .map(gap -> new int[] {gap.start(), gap.end()})
            .toList();
    return line.without(i -> gaps.stream().anyMatch(gap -> gap[0] <= i && i < gap[1]));
  }
}
