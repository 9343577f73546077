package wenmai.build;

import java.util.List;
import java.util.stream.Stream;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.model.Paragraph;
import wenmai.model.Span;

/**
 * A reading whose article keeps only the text that linking and the graph need: its title and
 * bylines, and what its mentions and evidence cover; all else is blanked, so that offsets stay.
 *
 * <p>Linking sees a reading in this form whether it is fresh or comes from the archive; so a build
 * that skips files makes the same graph as one that reads them all. And a store keeps no more of
 * its sources than it quotes.
 */
final class Abridgement {
  private Abridgement() {}

  static ArticleReading of(ArticleReading reading) {
    Article article = reading.article();
    return new ArticleReading(
        new Article(
            article.path(),
            article.ordinal(),
            article.contentHash(),
            article.title(),
            blanked(article.text(), keptSpans(reading)),
            article.paragraphs(),
            article.published(),
            article.sourceOffsets()),
        reading.entities(),
        reading.mentions(),
        reading.facts());
  }

  private static List<Span> keptSpans(ArticleReading reading) {
    return Stream.of(
            reading.article().paragraphs().stream()
                .filter(paragraph -> isHead(paragraph.kind()))
                .map(Paragraph::span),
            reading.mentions().stream().map(linked -> linked.mention().span()),
            reading.facts().stream().map(fact -> fact.evidence().span()))
        .flatMap(spans -> spans)
        .toList();
  }

  private static boolean isHead(Paragraph.Kind kind) {
    return kind == Paragraph.Kind.TITLE || kind == Paragraph.Kind.BYLINE;
  }

  private static String blanked(String text, List<Span> kept) {
    StringBuilder blanked = new StringBuilder(text.length());
    text.chars().forEach(unit -> blanked.append(unit == '\n' ? '\n' : ' '));
    kept.forEach(span -> blanked.replace(span.start(), span.end(), span.of(text)));
    return blanked.toString();
  }
}
