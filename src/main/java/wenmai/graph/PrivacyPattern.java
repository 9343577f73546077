package wenmai.graph;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One regular expression of personal data; a match never crosses a line end.
 *
 * @param pattern the expression
 * @param need what a line must hold for it to match there
 */
record PrivacyPattern(Pattern pattern, Need need) {
  /**
   * The pattern of an expression in which {@code \d} and the like take in all of Unicode.
   *
   * @throws PatternSyntaxException when it is none
   */
  static PrivacyPattern of(String regex) {
    Pattern pattern = Pattern.compile(regex, Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);
    return new PrivacyPattern(pattern, Need.of(regex));
  }
}
