package wenmai.recognize;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import wenmai.lexicon.NameWords;
import wenmai.model.EntityType;
import wenmai.model.Span;
import wenmai.model.Token;

/** The words at which a name ends when it is walked from its ending leftwards. */
final class NameStops {
  private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}\\s&&[^·]]+");
  private static final Pattern PREPOSITION = Pattern.compile("[在由与为对从向]$");
  private static final Pattern NUMBER_IN_NAME =
      Pattern.compile("第|第?[一二三四五六七八九十百〇零\\d]+(师|团|届|批|次)?|[ABCDE\\d]+|[月周日季届期轮]");
  private static final Pattern TIME_IN_NAME = Pattern.compile("\\d{4}年?|[春夏秋冬]季|新春|春节|老年|青年|中老年");

  private final Draft draft;
  private final NameWords words;

  NameStops(Draft draft, NameWords words) {
    this.draft = draft;
    this.words = words;
  }

  /**
   * The end of a verb that the segmenter split across a word (做强 in 做 强光), or of a preposition that
   * it took for a given name (三 方在), or -1.
   */
  int hiddenBoundary(Token token) {
    if (token.tag().equals("nr") && PREPOSITION.matcher(token.text()).find()) {
      return token.span().end();
    }
    for (int at = token.span().start() + 1; at < token.span().end(); at++) {
      if (at >= 2 && words.boundary().contains(draft.text().substring(at - 2, at))) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a word that never stands in a name ends at an offset. */
  boolean boundaryWordEndsAt(int end) {
    for (int length = 2; length <= 4 && length <= end; length++) {
      if (words.boundary().contains(draft.text().substring(end - length, end))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a name ends at a word.
   *
   * @param titles titles, at which it ends as well
   * @param tolerant whether only marks and words of grammar count
   */
  boolean at(Token token, Set<String> titles, boolean tolerant) {
    String word = token.text();
    String tag = token.tag();
    if (words.boundary().contains(word)
        || words.grammar().contains(word)
        || MARKS.matcher(word).matches()) {
      return true;
    }
    if (tolerant) {
      return false;
    }
    if (titles.contains(word)) {
      return true;
    }
    if (tag.startsWith("m") || tag.startsWith("q")) {
      return !(tag.equals("q") && (isInUnknownWord(token) || isBetweenNameAndUnknownWord(token)))
          && !NUMBER_IN_NAME.matcher(word).matches();
    }
    if (tag.equals("t")) {
      return !TIME_IN_NAME.matcher(word).matches();
    }
    if (tag.startsWith("v")) {
      return word.length() == 1
          && !word.equals("制")
          && !tag.equals("vn")
          && !isInUnknownWord(token)
          && !isBetweenNameAndUnknownWord(token);
    }
    return tag.startsWith("u")
        || tag.startsWith("p")
        || tag.startsWith("c")
        || tag.startsWith("r")
        || tag.startsWith("y")
        || tag.startsWith("d") && word.length() == 2
        || tag.equals("f")
            && word.length() == 1
            && "上下里前后中".contains(word)
            && !isBetweenNameAndUnknownWord(token);
  }

  /** Whether a single character has a single character before it: a word no dictionary knows. */
  private boolean isInUnknownWord(Token token) {
    return draft
        .tokenEndingAt(token.span().start())
        .filter(t -> t.text().length() == 1 && TextFolding.isHan(t.text().charAt(0)))
        .filter(t -> !words.grammar().contains(t.text()) && !t.tag().startsWith("m"))
        .isPresent();
  }

  /** 上 in 库尔勒上库产业园 and 中 in 吉林大学中日联谊医院 open a name behind a place or school. */
  private boolean isBetweenNameAndUnknownWord(Token token) {
    int start = token.span().start();
    return (draft.mentionEndingAt(start, EntityType.ADMIN_DIVISION).isPresent()
            || draft.mentionEndingAt(start, EntityType.SCHOOL).isPresent())
        && draft
            .tokenStartingAt(token.span().end())
            .filter(t -> t.text().length() == 1 || t.tag().equals("nr"))
            .isPresent();
  }

  /** Drops verbs, adverbs, numerals and time words from the beginning of an unanchored name. */
  int trimmed(Span name) {
    int start = looseEnd(name);
    return start == name.end() ? name.start() : start;
  }

  private boolean opensBracket(int offset) {
    return draft.text().startsWith("（", offset);
  }

  private int looseEnd(Span name) {
    int start = name.start();
    if (draft.text().charAt(Math.min(start, draft.text().length() - 1)) == '第') {
      return start;
    }
    while (start < name.end()) {
      Optional<Token> token = draft.tokenStartingAt(start);
      if (token.isEmpty()) {
        return start;
      }
      String tag = token.get().tag();
      boolean loose =
          tag.equals("v")
              || tag.startsWith("d")
              || tag.startsWith("m")
              || tag.startsWith("t")
              || tag.equals("f");
      int end = token.get().span().end();
      if (!loose || words.generic().contains(token.get().text()) || opensBracket(end)) {
        return start;
      }
      start = end;
    }
    return start;
  }
}
