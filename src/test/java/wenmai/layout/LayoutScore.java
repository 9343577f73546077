package wenmai.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import wenmai.model.Article;
import wenmai.model.Paragraph;

/**
 * How well the articles of pages agree with their clean texts.
 *
 * <p>Each clean text is compared with the one article that shares most lines with it. A paragraph
 * counts when it comes out as a line of that article, white space aside.
 *
 * @param paragraphs clean paragraphs, title and byline lines aside
 * @param paragraphsFound those that come out whole and in the right article
 * @param titles clean texts
 * @param titlesFound those whose article has their first line as its title
 * @param bylines byline lines of the clean texts
 * @param bylinesFound those that come out as byline lines of the right article
 */
record LayoutScore(
    int paragraphs,
    int paragraphsFound,
    int titles,
    int titlesFound,
    int bylines,
    int bylinesFound,
    List<String> missed) {
  static final LayoutScore NONE = new LayoutScore(0, 0, 0, 0, 0, 0, List.of());

  LayoutScore {
    missed = List.copyOf(missed);
  }

  /** The score of one page: {@code gold} are its clean texts, laid out as clean articles. */
  static LayoutScore of(List<Article> gold, List<Article> read) {
    LayoutScore score = NONE;
    for (Article clean : gold) {
      score = score.plus(of(clean, bestOf(clean, read)));
    }
    return score;
  }

  private static List<String> bestOf(Article clean, List<Article> read) {
    return read.stream()
        .map(LayoutScore::lines)
        .max(
            Comparator.comparingInt(
                lines ->
                    lines(clean).stream()
                        .skip(1)
                        .filter(lines::contains)
                        .mapToInt(String::length)
                        .sum()))
        .orElse(List.of());
  }

  private static LayoutScore of(Article clean, List<String> lines) {
    List<String> missed = new ArrayList<>();
    int[] all = new int[3];
    int[] found = new int[3];
    for (Paragraph paragraph : clean.paragraphs()) {
      int sort =
          switch (paragraph.kind()) {
            case TITLE -> 0;
            case BYLINE -> 1;
            default -> 2;
          };
      String line = normal(paragraph.span().of(clean.text()));
      boolean hit =
          sort == 0 ? !lines.isEmpty() && lines.get(0).equals(line) : lines.contains(line);
      all[sort]++;
      found[sort] += hit ? 1 : 0;
      if (!hit) {
        missed.add(paragraph.kind() + " " + line);
      }
    }
    return new LayoutScore(all[2], found[2], all[0], found[0], all[1], found[1], missed);
  }

  private static List<String> lines(Article article) {
    return article.paragraphs().stream()
        .map(paragraph -> normal(paragraph.span().of(article.text())))
        .toList();
  }

  private static String normal(String line) {
    return line.replaceAll("[\\s\\u00A0\\u3000]+", " ").strip();
  }

  LayoutScore plus(LayoutScore other) {
    List<String> both = new ArrayList<>(missed);
    both.addAll(other.missed);
    return new LayoutScore(
        paragraphs + other.paragraphs,
        paragraphsFound + other.paragraphsFound,
        titles + other.titles,
        titlesFound + other.titlesFound,
        bylines + other.bylines,
        bylinesFound + other.bylinesFound,
        both);
  }

  double paragraphShare() {
    return share(paragraphsFound, paragraphs);
  }

  double titleShare() {
    return share(titlesFound, titles);
  }

  double bylineShare() {
    return share(bylinesFound, bylines);
  }

  private static double share(int found, int all) {
    return all == 0 ? 1 : (double) found / all;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "paragraphs %d/%d %.3f, titles %d/%d %.3f, bylines %d/%d %.3f",
        paragraphsFound,
        paragraphs,
        paragraphShare(),
        titlesFound,
        titles,
        titleShare(),
        bylinesFound,
        bylines,
        bylineShare());
  }
}
