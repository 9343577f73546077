package wenmai.relate;

import java.util.BitSet;
import java.util.regex.Matcher;

/**
 * The characters with which a pattern's matches begin, so that it is tried only there.
 *
 * <p>Immutable and safe for concurrent use.
 */
final class Beginning {
  private static final Beginning ANYWHERE = new Beginning("");

  private final BitSet characters = new BitSet();

  private Beginning(String characters) {
    characters.chars().forEach(this.characters::set);
  }

  static Beginning anywhere() {
    return ANYWHERE;
  }

  static Beginning withOneOf(String characters) {
    return new Beginning(characters);
  }

  /** Finds the next match at an offset or behind it, as {@link Matcher#find(int)} does. */
  boolean find(Matcher matcher, String text, int from) {
    if (characters.isEmpty()) {
      return matcher.find(from);
    }
    matcher.useAnchoringBounds(false).useTransparentBounds(true);
    for (int at = from; at < text.length(); at++) {
      if (characters.get(text.charAt(at)) && matcher.region(at, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
