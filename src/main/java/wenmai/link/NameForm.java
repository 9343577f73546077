package wenmai.link;

import java.util.regex.Pattern;

/** The form of a name that is compared: without quotation marks, book-title marks and spaces. */
final class NameForm {
  private static final Pattern LEFT_OUT = Pattern.compile("[\\s“”\"'‘’「」《》]");

  private static final Pattern DOT = Pattern.compile("[•・‧∙⋅˙●]|(?<=\\p{IsHan})[．.](?=\\p{IsHan})");

  private NameForm() {}

  static String of(String printed) {
    return LEFT_OUT.matcher(printed).replaceAll("");
  }

  /** A name with every dot that newspapers print between its parts as U+00B7. */
  static String withMiddleDots(String name) {
    return DOT.matcher(name).replaceAll("·");
  }

  /** Whether every character of {@code shorter} stands in {@code longer} in the same order. */
  static boolean isSubsequence(String shorter, String longer) {
    int at = 0;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      if (longer.charAt(i) == shorter.charAt(at)) {
        at++;
      }
    }
    return at == shorter.length();
  }
}
