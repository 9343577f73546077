package wenmai.graph;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;
import wenmai.model.LinkedMention;
import wenmai.model.Span;

/**
 * The covering of the names of what is to be forgotten, in the text of an article: where they are
 * mentioned, and wherever else they stand but within another name.
 */
final class Oblivion {
  private final ArticleReading reading;
  private final List<Entity> forgotten;

  private Oblivion(ArticleReading reading, List<Entity> forgotten) {
    this.reading = reading;
    this.forgotten = forgotten;
  }

  /** The article of a reading, with the names covered and all offsets as they were. */
  static Article cover(ArticleReading reading, Predicate<Entity> isForgotten) {
    List<Entity> forgotten = reading.entities().stream().filter(isForgotten).toList();
    return forgotten.isEmpty()
        ? reading.article()
        : new Oblivion(reading, forgotten).coveredArticle();
  }

  private Article coveredArticle() {
    Article article = reading.article();
    StringBuilder text = new StringBuilder(article.text());
    reading.mentions().stream()
        .filter(linked -> forgotten.contains(linked.entity()))
        .forEach(linked -> cover(text, linked.mention().span()));
    List<Span> others =
        reading.mentions().stream()
            .filter(linked -> !forgotten.contains(linked.entity()))
            .map(linked -> linked.mention().span())
            .toList();
    for (String name : names()) {
      for (Span span : Span.occurrences(text.toString(), name)) {
        if (others.stream().noneMatch(other -> other.contains(span))) {
          cover(text, span);
        }
      }
    }
    StringBuilder title = new StringBuilder(article.title());
    if (article.text().startsWith(article.title())) {
      title.replace(0, title.length(), text.substring(0, title.length()));
    } else {
      names()
          .forEach(
              name -> Span.occurrences(title.toString(), name).forEach(span -> cover(title, span)));
    }
    return new Article(
        article.path(),
        article.ordinal(),
        article.contentHash(),
        title.toString(),
        text.toString(),
        article.paragraphs(),
        article.published(),
        article.sourceOffsets());
  }

  private SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    forgotten.forEach(
        entity -> {
          names.add(entity.name());
          names.addAll(entity.aliases());
        });
    reading.mentions().stream()
        .filter(linked -> forgotten.contains(linked.entity()))
        .map(LinkedMention::mention)
        .forEach(mention -> names.add(mention.exact()));
    return names;
  }

  private static void cover(StringBuilder text, Span span) {
    for (int at = span.start(); at < span.end(); at++) {
      if (text.charAt(at) != '\n') {
        text.setCharAt(at, PrivacyGate.COVER);
      }
    }
  }
}
