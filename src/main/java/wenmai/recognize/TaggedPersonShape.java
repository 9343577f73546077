package wenmai.recognize;

import java.util.List;
import java.util.regex.Pattern;
import wenmai.lexicon.PersonNames;
import wenmai.model.Span;

/** The test whether what the tagger takes for a person is spelt like a person's name. */
final class TaggedPersonShape {
  private static final double SURE = 30;
  private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}{2,4}");
  private static final Pattern CONJUNCTION = Pattern.compile("[和与等]$");
  private static final int LONGEST_PART = 10;

  private final PersonNames names;

  TaggedPersonShape(PersonNames names) {
    this.names = names;
  }

  /** A tagged span without the particles it may have drawn in: 的, or 和 behind a dotted name. */
  Span trimmed(String text, Span span) {
    String name = span.of(text);
    int start = name.length() > 2 && name.startsWith("的") ? span.start() + 1 : span.start();
    boolean joined = name.indexOf('·') > 0 && CONJUNCTION.matcher(name).find();
    boolean deputy = name.length() > 2 && PersonContext.cutsDeputy(text, span.end());
    return new Span(start, joined || deputy ? span.end() - 1 : span.end());
  }

  /** Whether it may be a name where nothing but the tagger says so. */
  boolean isPlausible(String name, double margin) {
    if (names.isNoName(name)) {
      return false;
    }
    if (isTransliterated(name)) {
      return margin > SURE || name.indexOf('·') > 0 || names.isTransliteratedName(name);
    }
    return margin > 0 && isHan(name) && (margin > SURE || hasGivenName(name));
  }

  /** Whether it may be a name right behind a title, where everyday words and places are names. */
  boolean mayFollowTitle(String name, double margin) {
    return isTransliterated(name)
        || isPlausible(name, margin)
        || (margin > SURE && isHan(name))
        || (margin > 2 * SURE && HAN_NAME.matcher(name).matches());
  }

  private boolean isHan(String name) {
    int given = name.length() - names.surnameLength(name, 0);
    return HAN_NAME.matcher(name).matches() && (given == 1 || given == 2);
  }

  private boolean hasGivenName(String name) {
    return name.substring(names.surnameLength(name, 0))
        .chars()
        .allMatch(c -> names.givenWeight((char) c) > 0);
  }

  /** Whether all its parts are spelt with characters of transliteration. */
  boolean isTransliterated(String name) {
    return List.of(name.split("·", -1)).stream()
        .allMatch(
            part ->
                part.length() >= 2
                    && part.length() <= LONGEST_PART
                    && part.chars().allMatch(c -> names.isTransliteration((char) c)));
  }
}
