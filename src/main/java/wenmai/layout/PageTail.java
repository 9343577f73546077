package wenmai.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wenmai.model.Paragraph;

/**
 * Gives the display lines at the end of a page to their articles.
 *
 * <p>Extraction often reads display type after all columns. A headline shares words with its
 * article; subheadings come as several pieces of one form. What fits neither stays with the last
 * article, slogans and standing heads aside.
 */
final class PageTail {
  private static final double LEAST_LIKENESS = 0.2;

  private final Headline headline;
  private final BylineGrammar bylines;
  private final Furniture furniture;

  PageTail(Headline headline, BylineGrammar bylines, Furniture furniture) {
    this.furniture = furniture;
    this.headline = headline;
    this.bylines = bylines;
  }

  /** A headline without an article. */
  private record Candidate(Part.Display piece, MappedText line, Optional<MappedText> byline) {}

  /** A candidate and an article, with the share of the candidate's words the article has. */
  private record Match(Candidate candidate, Draft draft, double likeness) {}

  void attach(List<Part> tail, List<Draft> drafts) {
    List<Candidate> candidates = new ArrayList<>();
    List<MappedText> looseBylines = new ArrayList<>();
    for (int i = 0; i < tail.size(); i++) {
      Part part = tail.get(i);
      if (part instanceof Part.Display piece) {
        Optional<MappedText> byline =
            i + 1 < tail.size() ? bylineOf(tail.get(i + 1)) : Optional.empty();
        candidates.add(new Candidate(piece, headline.of(List.of(piece)), byline));
        i += byline.isPresent() ? 1 : 0;
      } else if (part instanceof Part.Byline byline) {
        looseBylines.add(byline.line().content());
      }
    }
    entitle(candidates, drafts);
    insertSubheadings(candidates, drafts);
    candidates.forEach(candidate -> candidate.byline.ifPresent(looseBylines::add));
    looseBylines.forEach(byline -> authorless(drafts).addByline(byline));
    candidates.stream()
        .filter(candidate -> !furniture.isSlogan(candidate.line.text()))
        .forEach(c -> drafts.get(drafts.size() - 1).add(Paragraph.Kind.SUBHEADING, c.line));
  }

  private static Optional<MappedText> bylineOf(Part part) {
    return part instanceof Part.Byline byline && byline.line().blanksBefore() == 0
        ? Optional.of(byline.line().content())
        : Optional.empty();
  }

  private static void entitle(List<Candidate> candidates, List<Draft> drafts) {
    while (true) {
      Optional<Match> best =
          candidates.stream()
              .flatMap(c -> drafts.stream().filter(PageTail::lacksHeadline).map(d -> match(c, d)))
              .filter(match -> match.likeness >= LEAST_LIKENESS)
              .max(Comparator.comparingDouble(Match::likeness));
      if (best.isEmpty()) {
        return;
      }
      Match match = best.get();
      match.draft.entitle(match.candidate.line);
      match.candidate.byline.ifPresent(match.draft::addByline);
      candidates.remove(match.candidate);
    }
  }

  private static boolean lacksHeadline(Draft draft) {
    return draft.isHeadless() && draft.hasBody();
  }

  private static Match match(Candidate candidate, Draft draft) {
    return new Match(candidate, draft, Likeness.of(candidate.line.text(), draft.bodyText()));
  }

  /** Puts pieces of the form “lead: heading” before the paragraphs they are most like, in order. */
  private static void insertSubheadings(List<Candidate> candidates, List<Draft> drafts) {
    List<Candidate> led =
        candidates.stream()
            .filter(c -> c.piece.lines().size() > 1 && c.piece.first().text().endsWith("："))
            .toList();
    if (led.size() < 2) {
      return;
    }
    StringBuilder all = new StringBuilder();
    led.forEach(candidate -> all.append(candidate.line.text()));
    Draft draft =
        drafts.stream()
            .max(Comparator.comparingDouble(d -> Likeness.of(all.toString(), d.bodyText())))
            .orElseThrow();
    candidates.removeAll(led);
    int from = 0;
    for (Candidate candidate : led) {
      int place = from;
      double most = -1;
      for (int i = from; i < draft.body().size(); i++) {
        double likeness = Likeness.of(candidate.line.text(), draft.body().get(i).content().text());
        if (likeness > most) {
          most = likeness;
          place = i;
        }
      }
      draft.insert(place, Paragraph.Kind.SUBHEADING, candidate.line);
      from = Math.min(place + 2, draft.body().size());
    }
  }

  /** The last article that names no author, else the last. */
  private Draft authorless(List<Draft> drafts) {
    return drafts.stream()
        .filter(Draft::hasBody)
        .filter(draft -> !draft.hasByline())
        .filter(draft -> !bylines.beginsReport(draft.body().get(0).content().text()))
        .reduce((first, second) -> second)
        .orElse(drafts.get(drafts.size() - 1));
  }
}
