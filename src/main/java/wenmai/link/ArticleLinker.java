package wenmai.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.lexicon.Lexicon;
import wenmai.model.Article;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/**
 * The linking within one article: full and short forms, declared short names, given names alone.
 */
public final class ArticleLinker {
  private static final Pattern DECLARED =
      Pattern.compile(
          "\\G[”’]?[（(](?:以下|下文)?(?:统称|简称|下称|又称|又名)[为：:]?[“‘《]?([^“”‘’（）()《》]{2,14})[”’》]?[）)]");
  private static final String BRACKETS = "（(";
  private static final String BEFORE_DECLARATION = BRACKETS + "”’";

  private final Lexicon lexicon;
  private final Pattern address;

  public ArticleLinker(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.address = Pattern.compile("(" + String.join("|", lexicon.formsOfAddress()) + ")$");
  }

  /** The entities that an article's mentions name. */
  public LinkedArticle link(Article article, List<Mention> found) {
    List<Mention> mentions = new ArrayList<>(found);
    Map<Mention, Mention> same = new TreeMap<>();
    declaredShortNames(article.text(), found, mentions, same);
    bracketedNames(article.text(), found, same);
    return new EntityGrouping(lexicon, address, mentions.stream().sorted().toList(), same)
        .entities();
  }

  /** X（以下简称“Y”）: every further Y is a mention of what X names. */
  private static void declaredShortNames(
      String text, List<Mention> found, List<Mention> mentions, Map<Mention, Mention> same) {
    for (Mention full : found) {
      if (!standsBehind(full, BEFORE_DECLARATION, text)) {
        continue;
      }
      Matcher declaration = DECLARED.matcher(text).region(full.span().end(), text.length());
      boolean outermost =
          found.stream()
              .noneMatch(
                  m ->
                      !m.equals(full)
                          && m.span().end() == full.span().end()
                          && m.span().contains(full.span()));
      if (!outermost || !declaration.lookingAt()) {
        continue;
      }
      String shortName = declaration.group(1);
      for (int at = text.indexOf(shortName, declaration.start(1));
          at >= 0;
          at = text.indexOf(shortName, at + shortName.length())) {
        Span span = new Span(at, at + shortName.length());
        found.stream()
            .filter(m -> m.span().equals(span) && m.type().family() == full.type().family())
            .forEach(m -> same.put(m, full));
        if (mentions.stream().noneMatch(m -> stands(m, span))) {
          Mention mention =
              new Mention(span, shortName, full.type(), "declared", full.confidence());
          mentions.add(mention);
          same.put(mention, full);
        }
      }
    }
  }

  /** Whether a mention leaves no room for a name at a span; a place at its head does: 新疆某某. */
  private static boolean stands(Mention mention, Span span) {
    return mention.span().overlaps(span)
        && !(mention.type() == EntityType.ADMIN_DIVISION
            && mention.span().start() == span.start()
            && mention.span().end() < span.end());
  }

  /** A（B）: B is another name of A when both are of one class and B stands directly behind. */
  private static void bracketedNames(String text, List<Mention> found, Map<Mention, Mention> same) {
    for (Mention first : found) {
      if (first.type() == EntityType.PERSON
          || (first.type().isA(EntityType.PLACE) && first.type() != EntityType.FACILITY)
          || !standsBehind(first, BRACKETS, text)) {
        continue;
      }
      int inside = first.span().end() + 1;
      found.stream()
          .filter(m -> m.span().start() == inside && m.type() == first.type())
          .filter(
              m -> m.span().end() < text.length() && "）)".indexOf(text.charAt(m.span().end())) >= 0)
          .findFirst()
          .ifPresent(m -> same.put(m, first));
    }
  }

  /** Whether one of some characters stands right behind a mention. */
  private static boolean standsBehind(Mention mention, String characters, String text) {
    int end = mention.span().end();
    return end < text.length() && characters.indexOf(text.charAt(end)) >= 0;
  }
}
