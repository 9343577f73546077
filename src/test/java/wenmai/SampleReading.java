package wenmai;

import java.util.List;
import java.util.stream.Stream;
import wenmai.build.ArticleReader;
import wenmai.knowledge.Knowledge;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.Predicate;

/** What the bundled knowledge reads out of a text; in a text, ¶ stands for a line end. */
public final class SampleReading {
  private static final ArticleReader READER = new ArticleReader(Knowledge.bundled());

  private SampleReading() {}

  public static ArticleReading of(String text) {
    return READER.read(SampleArticle.of(text.replace('¶', '\n')));
  }

  /** The reading of a text as the only article of a file. */
  public static ArticleReading of(String path, String text) {
    ArticleReading sample = of(text);
    Article article = sample.article();
    return new ArticleReading(
        new Article(
            path,
            1,
            article.contentHash(),
            article.title(),
            article.text(),
            article.paragraphs(),
            article.published(),
            article.sourceOffsets()),
        sample.entities(),
        sample.mentions(),
        sample.facts());
  }

  /** The entities of a family, each as {@code name} or {@code name=alias=alias}. */
  public static List<String> entities(String text, EntityType family) {
    return of(text).entities().stream()
        .filter(entity -> entity.type().isA(family))
        .map(SampleReading::written)
        .toList();
  }

  /** The facts of a predicate, each as {@code subject predicate object [role]}. */
  public static List<String> facts(String text, Predicate predicate) {
    return of(text).facts().stream()
        .filter(fact -> fact.predicate() == predicate)
        .map(SampleReading::written)
        .toList();
  }

  private static String written(Entity entity) {
    return String.join(
        "=", Stream.concat(Stream.of(entity.name()), entity.aliases().stream()).toList());
  }

  private static String written(Fact fact) {
    String object =
        fact.object() instanceof FactObject.OfEntity entity
            ? entity.entity().name()
            : ((FactObject.OfDate) fact.object()).date().toString();
    return String.join(
        " ",
        Stream.concat(
                Stream.of(fact.subject().name(), fact.predicate().localName(), object),
                fact.role().stream())
            .toList());
  }
}
