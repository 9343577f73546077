package wenmai.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenmai.model.Article;
import wenmai.model.Paragraph;

/**
 * How well the articles read out of printed pages agree with their clean texts.
 *
 * <p>Each clean text is compared with the one article that shares most with it, white space aside.
 * Its first line is the title; its second is the byline where every journalist annotated stands in
 * it and it is no sentence; all others are paragraphs.
 *
 * @param paragraphs clean paragraphs that come out whole and in the right article
 * @param titles clean titles that are the title of the right article
 * @param bylines clean bylines that come out as a line of the right article
 * @param missed what does not come out: the clean text's id, what it is, the line
 */
public record LayoutScore(Ratio paragraphs, Ratio titles, Ratio bylines, List<String> missed) {
  public static final LayoutScore NONE =
      new LayoutScore(Ratio.NONE, Ratio.NONE, Ratio.NONE, List.of());
  private static final int LONGEST_BYLINE = 80;

  public LayoutScore {
    missed = List.copyOf(missed);
  }

  /**
   * A clean text.
   *
   * @param id its file's bare name
   * @param lines its lines: title, byline if any, paragraphs
   * @param journalists those annotated in its byline
   */
  public record Clean(String id, List<String> lines, List<String> journalists) {
    public Clean {
      lines = List.copyOf(lines);
      journalists = List.copyOf(journalists);
    }

    /** The index of the byline, if the second line is one. */
    Optional<Integer> byline() {
      if (lines.size() < 3 || journalists.isEmpty()) {
        return Optional.empty();
      }
      String second = lines.get(1);
      boolean sentence = second.endsWith("。") || second.length() > LONGEST_BYLINE;
      String bare = second.replaceAll("\\s", "");
      return !sentence && journalists.stream().allMatch(bare::contains)
          ? Optional.of(1)
          : Optional.empty();
    }
  }

  /** The score of one page: its clean texts against the articles read out of it. */
  public static LayoutScore of(List<Clean> gold, List<Article> read) {
    LayoutScore score = NONE;
    for (Clean clean : gold) {
      score = score.plus(of(clean, best(clean, read)));
    }
    return score;
  }

  /** The article that shares most characters of whole lines with a clean text, titles aside. */
  private static Optional<Article> best(Clean clean, List<Article> read) {
    List<String> wanted = clean.lines().stream().skip(1).map(LayoutScore::normal).toList();
    Optional<Article> best = Optional.empty();
    int most = 0;
    for (Article article : read) {
      int shared = lines(article).stream().filter(wanted::contains).mapToInt(String::length).sum();
      if (shared > most) {
        most = shared;
        best = Optional.of(article);
      }
    }
    return best;
  }

  private static LayoutScore of(Clean clean, Optional<Article> article) {
    List<String> lines = article.map(LayoutScore::lines).orElse(List.of());
    Optional<Integer> byline = clean.byline();
    LayoutScore score = NONE;
    for (int i = 0; i < clean.lines().size(); i++) {
      String line = normal(clean.lines().get(i));
      if (line.isEmpty()) {
        continue;
      }
      if (i == 0) {
        boolean found = article.filter(a -> normal(a.title()).equals(line)).isPresent();
        score = score.plus(line(clean, "title", line, found));
      } else if (byline.filter(Integer.valueOf(i)::equals).isPresent()) {
        score = score.plus(line(clean, "byline", line, lines.contains(line)));
      } else {
        score = score.plus(line(clean, "paragraph", line, lines.contains(line)));
      }
    }
    return score;
  }

  private static LayoutScore line(Clean clean, String kind, String line, boolean found) {
    Ratio one = Ratio.NONE.count(found);
    List<String> missed = found ? List.of() : List.of(clean.id() + "\t" + kind + "\t" + line);
    return switch (kind) {
      case "title" -> new LayoutScore(Ratio.NONE, one, Ratio.NONE, missed);
      case "byline" -> new LayoutScore(Ratio.NONE, Ratio.NONE, one, missed);
      default -> new LayoutScore(one, Ratio.NONE, Ratio.NONE, missed);
    };
  }

  private static List<String> lines(Article article) {
    return article.paragraphs().stream()
        .map(Paragraph::span)
        .map(span -> normal(span.of(article.text())))
        .toList();
  }

  private static String normal(String line) {
    return line.replaceAll("[\\s\\u00A0\\u3000]+", " ").strip();
  }

  public LayoutScore plus(LayoutScore other) {
    List<String> both = new ArrayList<>(missed);
    both.addAll(other.missed);
    return new LayoutScore(
        paragraphs.plus(other.paragraphs),
        titles.plus(other.titles),
        bylines.plus(other.bylines),
        both);
  }
}
