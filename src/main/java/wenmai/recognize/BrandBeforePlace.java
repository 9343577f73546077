package wenmai.recognize;

import java.util.Optional;
import java.util.regex.Pattern;
import wenmai.lexicon.Lexicon;
import wenmai.model.EntityType;
import wenmai.model.Token;

/** The own word of a company that stands before its place: 某某新疆智能机械有限公司. */
final class BrandBeforePlace {
  private static final int LONGEST = 6;

  /** Tags of names and of words that no dictionary of common nouns holds. */
  private static final Pattern OWN_WORD = Pattern.compile("n[rztx]|j");

  private final Draft draft;
  private final Lexicon lexicon;
  private final NameStops stops;

  BrandBeforePlace(Draft draft, Lexicon lexicon) {
    this.draft = draft;
    this.lexicon = lexicon;
    this.stops = new NameStops(draft, lexicon.nameWords());
  }

  /**
   * Where the name of a company begins, or its place where no own word stands before that.
   *
   * <p>The word must open a clause or stand behind a verb, and be none of the dictionary's unless
   * nothing else tells the company from others (某某重工新疆有限公司).
   *
   * @param place the UTF-16 offset of the place at the head of the name
   * @param ending the offset of the name's ending, 有限公司
   */
  int start(int place, int ending) {
    if (draft.mentionStartingAt(place, EntityType.PLACE).isEmpty()) {
      return place;
    }
    boolean needed = draft.mentionEndingAt(ending, EntityType.PLACE).isPresent();
    int at = place;
    int singles = 0;
    boolean unknown = needed;
    while (at > 0) {
      Optional<Token> token = draft.tokenEndingAt(at);
      if (token.isEmpty() || !mayBeOwnWord(token.get())) {
        break;
      }
      singles = token.get().text().length() == 1 ? singles + 1 : 0;
      unknown |= singles == 2 || OWN_WORD.matcher(token.get().tag()).lookingAt();
      at = token.get().span().start();
    }
    boolean opens =
        at == 0
            || "\n。，；：、“（".indexOf(draft.text().charAt(at - 1)) >= 0
            || draft.tokenEndingAt(at).filter(t -> t.tag().startsWith("v")).isPresent();
    return unknown && opens && place - at >= 2 && place - at <= LONGEST ? at : place;
  }

  private boolean mayBeOwnWord(Token token) {
    String tag = token.tag();
    return TextFolding.isHan(token.text().charAt(0))
        && (tag.startsWith("n") || tag.startsWith("j") || tag.endsWith("g"))
        && !lexicon.nameWords().generic().contains(token.text())
        && !lexicon.titles().contains(token.text())
        && !stops.at(token, lexicon.titles(), false)
        && draft.mentionEndingAt(token.span().end(), EntityType.PLACE).isEmpty()
        && draft.mentionEndingAt(token.span().end(), EntityType.ORGANIZATION).isEmpty();
  }
}
