package wenmai.recognize;

/**
 * A folding of printed variants of a character to one, that keeps the number of UTF-16 units.
 *
 * <p>Every dot that joins the parts of a transliterated name becomes U+00B7; full-width letters and
 * digits become half-width; half-width marks beside Chinese characters become full-width, and
 * straight quotation marks open and close by turns within a line.
 */
final class TextFolding {
  private static final String NAME_DOTS = "•・‧∙⋅˙●";
  private static final String HALF_WIDTH = ",;:?!()";
  private static final String FULL_WIDTH = "，；：？！（）";

  private TextFolding() {}

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text);
    boolean open = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (NAME_DOTS.indexOf(c) >= 0 || ((c == '．' || c == '.') && betweenHan(text, i))) {
        folded.setCharAt(i, '·');
      } else if (isFullWidth(c)) {
        folded.setCharAt(i, (char) (c - 0xFEE0));
      } else if (HALF_WIDTH.indexOf(c) >= 0 && besideHan(text, i)) {
        folded.setCharAt(i, FULL_WIDTH.charAt(HALF_WIDTH.indexOf(c)));
      } else if (c == '"') {
        folded.setCharAt(i, open ? '”' : '“');
        open = !open;
      } else if (c == '\n') {
        open = false;
      }
    }
    return folded.toString();
  }

  private static boolean isFullWidth(char c) {
    return (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
  }

  private static boolean betweenHan(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && isHan(text.charAt(at - 1))
        && isHan(text.charAt(at + 1));
  }

  private static boolean besideHan(String text, int at) {
    return (at > 0 && (isHan(text.charAt(at - 1)) || "”）》".indexOf(text.charAt(at - 1)) >= 0))
        || (at + 1 < text.length() && isHan(text.charAt(at + 1)));
  }

  static boolean isHan(char character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }
}
