package wenmai.link;

/** The form of a name that is compared: without quotation marks, book-title marks and spaces. */
final class NameForm {
  private static final String LEFT_OUT = " \t\n\f\r“”\"'‘’「」《》";
  private static final String DOTS = "•・‧∙⋅˙●";
  private static final String POINTS = "．.";

  private NameForm() {}

  static String of(String printed) {
    StringBuilder form = new StringBuilder(printed.length());
    for (int i = 0; i < printed.length(); i++) {
      if (LEFT_OUT.indexOf(printed.charAt(i)) < 0) {
        form.append(printed.charAt(i));
      }
    }
    return form.length() == printed.length() ? printed : form.toString();
  }

  /** A name with every dot that newspapers print between its parts as U+00B7. */
  static String withMiddleDots(String name) {
    StringBuilder form = new StringBuilder(name);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (DOTS.indexOf(c) >= 0
          || POINTS.indexOf(c) >= 0 && isHan(name, i - 1) && isHan(name, i + 1)) {
        form.setCharAt(i, '·');
      }
    }
    return form.toString();
  }

  private static boolean isHan(String name, int at) {
    return at >= 0
        && at < name.length()
        && Character.UnicodeScript.of(name.charAt(at)) == Character.UnicodeScript.HAN;
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
