package wenmai.recognize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wenmai.model.Article;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;
import wenmai.model.Token;
import wenmai.recognize.tagger.TaggedSpan;

/**
 * An article under reading: its folded text, its words, and the mentions found so far.
 *
 * <p>All offsets are UTF-16 offsets in the article's clean text; folding keeps them.
 */
public final class Draft {
  private static final int NONE = -1;

  private final Article article;
  private final String text;
  private final List<Token> tokens;
  private final List<Span> titles;
  private final List<TaggedSpan> tagged;
  private final List<Mention> mentions;
  private final Map<Integer, List<Mention>> mentionsByStart;
  private final Map<Integer, List<Mention>> mentionsByEnd;
  private final int[] tokenAtStart;
  private final int[] tokenAtEnd;

  private Draft(
      Article article,
      String text,
      List<Token> tokens,
      List<Span> titles,
      List<TaggedSpan> tagged,
      List<Mention> mentions) {
    this.article = article;
    this.text = text;
    this.tokens = tokens;
    this.titles = titles;
    this.tagged = tagged;
    this.mentions = mentions;
    this.mentionsByStart = mentions.stream().collect(Collectors.groupingBy(m -> m.span().start()));
    this.mentionsByEnd = mentions.stream().collect(Collectors.groupingBy(m -> m.span().end()));
    this.tokenAtStart = new int[text.length() + 1];
    this.tokenAtEnd = new int[text.length() + 1];
    Arrays.fill(tokenAtStart, NONE);
    Arrays.fill(tokenAtEnd, NONE);
    for (int i = 0; i < tokens.size(); i++) {
      tokenAtStart[tokens.get(i).span().start()] = i;
      tokenAtEnd[tokens.get(i).span().end()] = i;
    }
  }

  /** A draft without mentions. */
  static Draft of(
      Article article,
      String foldedText,
      List<Token> tokens,
      List<Span> titles,
      List<TaggedSpan> tagged) {
    return new Draft(
        article,
        foldedText,
        List.copyOf(tokens),
        List.copyOf(titles),
        List.copyOf(tagged),
        List.of());
  }

  /** This draft with other mentions. */
  Draft with(List<Mention> settled) {
    return new Draft(article, text, tokens, titles, tagged, settled.stream().sorted().toList());
  }

  public Article article() {
    return article;
  }

  /** The folded text: as long as the article's, every dot of a name as U+00B7. */
  public String text() {
    return text;
  }

  public List<Token> tokens() {
    return tokens;
  }

  /** The titles in the text (党委书记, 副总经理), left to right, none overlapping. */
  public List<Span> titles() {
    return titles;
  }

  /** What the first tagger marked, left to right, none overlapping. */
  List<TaggedSpan> tagged() {
    return tagged;
  }

  /** The mentions settled so far, in the order of the text. */
  public List<Mention> mentions() {
    return mentions;
  }

  public Optional<Token> tokenStartingAt(int offset) {
    return tokenAtStart[offset] == NONE
        ? Optional.empty()
        : Optional.of(tokens.get(tokenAtStart[offset]));
  }

  public Optional<Token> tokenEndingAt(int offset) {
    return tokenAtEnd[offset] == NONE
        ? Optional.empty()
        : Optional.of(tokens.get(tokenAtEnd[offset]));
  }

  /** The words that lie wholly in a span. */
  public List<Token> tokensIn(Span span) {
    List<Token> inside = new ArrayList<>();
    for (int at = span.start(); at < span.end(); at++) {
      int index = tokenAtStart[at];
      if (index != NONE && tokens.get(index).span().end() <= span.end()) {
        inside.add(tokens.get(index));
      }
    }
    return inside;
  }

  /** The longest mention of a family that ends at an offset. */
  public Optional<Mention> mentionEndingAt(int offset, EntityType family) {
    return mentionsByEnd.getOrDefault(offset, List.of()).stream()
        .filter(m -> m.type().isA(family))
        .findFirst();
  }

  /** The longest mention of a family that starts at an offset. */
  public Optional<Mention> mentionStartingAt(int offset, EntityType family) {
    return mentionsByStart.getOrDefault(offset, List.of()).stream()
        .filter(m -> m.type().isA(family))
        .findFirst();
  }

  /** A mention of a stretch of this draft. */
  public Mention mention(Span span, EntityType type, Recognizer by, double confidence) {
    return new Mention(span, span.of(article.text()), type, by.name(), confidence);
  }
}
