package wenmai.recognize;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import wenmai.language.WordSegmenter;
import wenmai.lexicon.PersonNames;
import wenmai.model.Span;
import wenmai.model.Token;

/** Han names that no title vouches for: HanLP tagged them, or left them in single characters. */
final class PersonByWords {
  private static final Pattern ATTESTED =
      Pattern.compile(
          "\\G(总书记|主席|总理|同志|院士|教授|副?主任医师|主治医师|老师|医生|代表|委员|书记|先生|女士|说|表示|介绍|告诉|认为|坦言|感慨|回忆)");
  private static final double TAGGED = 0.55;

  private final Draft draft;
  private final PersonNames names;
  private final WordSegmenter segmenter;

  PersonByWords(Draft draft, PersonNames names, WordSegmenter segmenter) {
    this.draft = draft;
    this.names = names;
    this.segmenter = segmenter;
  }

  /** Adds the names that overlap neither a settled mention nor a name found before. */
  void addTo(Map<Span, Double> found) {
    List<Token> tokens = draft.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      candidate(tokens, i)
          .filter(span -> !draft.holdsMentionIn(span))
          .filter(span -> found.keySet().stream().noneMatch(s -> s.overlaps(span)))
          .ifPresent(span -> found.put(span, TAGGED));
    }
  }

  private Optional<Span> candidate(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    if (token.tag().equals("nr")) {
      return Optional.of(token.span()).filter(this::isLikely);
    }
    if (index + 2 < tokens.size() && isSplitName(tokens.subList(index, index + 3))) {
      Span span = token.span().union(tokens.get(index + 2).span());
      boolean ends =
          index + 3 >= tokens.size()
              || tokens.get(index + 3).span().start() > span.end()
              || tokens.get(index + 3).text().length() > 1
              || !tokens.get(index + 3).tag().startsWith("n");
      return Optional.of(span).filter(s -> ends).filter(this::isLikely);
    }
    return Optional.empty();
  }

  /** Three single characters in a row are a word that the dictionary does not know. */
  private static boolean isSplitName(List<Token> three) {
    return isSingle(three.get(0))
        && isSingle(three.get(1))
        && isSingle(three.get(2))
        && three.get(0).span().end() == three.get(1).span().start()
        && three.get(1).span().end() == three.get(2).span().start();
  }

  private static boolean isSingle(Token token) {
    return token.span().length() == 1;
  }

  private boolean isLikely(Span span) {
    String name = span.of(draft.text());
    int surname = names.surnameLength(draft.text(), span.start());
    int given = name.length() - surname;
    if (surname == 0
        || given < 1
        || given > 2
        || names.isNoName(name)
        || !name.chars().allMatch(c -> TextFolding.isHan((char) c))
        || followsNumeral(span.start())
        || PersonContext.isOffice(draft.text(), span.start())) {
      return false;
    }
    if (given == 1) {
      return names.givenWeight(name.charAt(surname)) >= 3 && isAttested(span);
    }
    return (isUsual(name, surname) || isAttested(span)) && !holdsEverydayWord(name, surname);
  }

  private boolean isUsual(String name, int surname) {
    return names.surnameRank(name.substring(0, surname)) == 1
        && name.substring(surname).chars().allMatch(c -> names.givenWeight((char) c) >= 3);
  }

  private boolean isAttested(Span span) {
    return ATTESTED.matcher(draft.text()).region(span.end(), draft.text().length()).lookingAt();
  }

  private boolean followsNumeral(int start) {
    return start > 0 && "0123456789十百千万亿多".indexOf(draft.text().charAt(start - 1)) >= 0;
  }

  /** Whether a word hides in a misread stretch such as 关键方 or 于智慧. */
  private boolean holdsEverydayWord(String name, int surname) {
    return segmenter.isEverydayWord(name)
        || segmenter.isEverydayWord(name.substring(0, surname + 1))
        || segmenter.isEverydayWord(name.substring(surname));
  }
}
