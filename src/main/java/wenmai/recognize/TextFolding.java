package wenmai.recognize;

/**
 * A folding of printed variants of a character to one, that keeps the number of UTF-16 units.
 *
 * <p>Every dot that joins the parts of a transliterated name becomes U+00B7; full-width letters and
 * digits become half-width.
 */
final class TextFolding {
  private static final String NAME_DOTS = "•・‧∙⋅˙●";

  private TextFolding() {}

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (NAME_DOTS.indexOf(c) >= 0 || ((c == '．' || c == '.') && betweenHan(text, i))) {
        folded.setCharAt(i, '·');
      } else if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ') {
        folded.setCharAt(i, (char) (c - 0xFEE0));
      }
    }
    return folded.toString();
  }

  private static boolean betweenHan(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && isHan(text.charAt(at - 1))
        && isHan(text.charAt(at + 1));
  }

  static boolean isHan(char character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }
}
