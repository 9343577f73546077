package wenmai.recognize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import wenmai.lexicon.Division;
import wenmai.lexicon.Gazetteer;
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
  private final int[] tokenAtStart;
  private final int[] tokenAtEnd;
  private final MentionIndex index;

  private Draft(
      Article article,
      String text,
      List<Token> tokens,
      List<Span> titles,
      List<TaggedSpan> tagged,
      int[] tokenAtStart,
      int[] tokenAtEnd,
      List<Mention> mentions) {
    this.article = article;
    this.text = text;
    this.tokens = tokens;
    this.titles = titles;
    this.tagged = tagged;
    this.tokenAtStart = tokenAtStart;
    this.tokenAtEnd = tokenAtEnd;
    this.mentions = mentions;
    this.index = new MentionIndex(text.length());
    mentions.forEach(index::add);
  }

  private static int[] none(int length) {
    int[] indexes = new int[length];
    Arrays.fill(indexes, NONE);
    return indexes;
  }

  /** A draft without mentions. */
  static Draft of(
      Article article,
      String foldedText,
      List<Token> tokens,
      List<Span> titles,
      List<TaggedSpan> tagged) {
    int[] starts = none(foldedText.length() + 1);
    int[] ends = none(foldedText.length() + 1);
    for (int i = 0; i < tokens.size(); i++) {
      starts[tokens.get(i).span().start()] = i;
      ends[tokens.get(i).span().end()] = i;
    }
    return new Draft(
        article,
        foldedText,
        List.copyOf(tokens),
        List.copyOf(titles),
        List.copyOf(tagged),
        starts,
        ends,
        List.of());
  }

  /** This draft with other mentions. */
  Draft with(List<Mention> settled) {
    List<Mention> sorted = new ArrayList<>(settled);
    sorted.sort(null);
    return new Draft(
        article,
        text,
        tokens,
        titles,
        tagged,
        tokenAtStart,
        tokenAtEnd,
        Collections.unmodifiableList(sorted));
  }

  /**
   * A copy for a recogniser's own use, whose look-ups by place also find mentions that are {@link
   * #add added} later.
   */
  Draft growing() {
    return new Draft(article, text, tokens, titles, tagged, tokenAtStart, tokenAtEnd, mentions);
  }

  /** Adds a mention to a {@linkplain #growing growing} copy. */
  void add(Mention mention) {
    index.add(mention);
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

  /** What the tagger marked, left to right, none overlapping. */
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

  /** Whether a mention overlaps a span. */
  boolean holdsMentionIn(Span span) {
    return index.overlaps(span);
  }

  /** Whether a mention ends at an offset. */
  boolean mentionEndsAt(int offset) {
    return index.endsAt(offset);
  }

  /** The longest mention of a family that ends at an offset. */
  public Optional<Mention> mentionEndingAt(int offset, EntityType family) {
    return index.endingAt(offset, family);
  }

  /** The longest mention of a family that starts at an offset. */
  public Optional<Mention> mentionStartingAt(int offset, EntityType family) {
    return index.startingAt(offset, family);
  }

  /** Whether the division that begins at an offset holds the one before it, and so opens a name. */
  boolean opensWithOuterDivision(int offset, Gazetteer gazetteer) {
    List<Division> inner = divisions(mentionEndingAt(offset, EntityType.ADMIN_DIVISION), gazetteer);
    return divisions(mentionStartingAt(offset, EntityType.ADMIN_DIVISION), gazetteer).stream()
        .anyMatch(outer -> inner.stream().anyMatch(in -> gazetteer.isWithin(in, outer)));
  }

  private static List<Division> divisions(Optional<Mention> place, Gazetteer gazetteer) {
    return place.map(p -> gazetteer.byName(p.exact())).orElse(List.of());
  }

  /** A mention of a stretch of this draft. */
  public Mention mention(Span span, EntityType type, Recognizer by, double confidence) {
    return new Mention(span, span.of(article.text()), type, by.name(), confidence);
  }
}
