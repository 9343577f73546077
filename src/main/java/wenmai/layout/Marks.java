package wenmai.layout;

import java.util.regex.Pattern;

/** The punctuation and widths of Chinese print. */
final class Marks {
  private static final String CLOSERS = "”’）)】》」』\"";
  private static final String NARROW = "“”‘’（）《》〈〉【】「」『』，。、；：！？·";
  private static final String SENTENCE_ENDS = "。！？!?…";
  private static final Pattern JUMP_LINE =
      Pattern.compile(".*[（(](上接|下转|紧接)[^（）()]{1,10}版[^（）()]{0,6}[）)]$");
  private static final Pattern SOURCE_CREDIT = Pattern.compile(".*[。！？”]\\s*[（(]?据《[^》]+》[）)]?$");
  private static final Pattern PHRASE_GAP = Pattern.compile("[\\p{IsHan}”》]\\s+[\\p{IsHan}“《]");

  private Marks() {}

  /** Whether a sentence ends with this text, closing quotes and brackets aside. */
  static boolean endsSentence(String text) {
    int last = text.length() - 1;
    while (last >= 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
  }

  /** Whether the text closes with what only ends a paragraph: a jump line or a source credit. */
  static boolean closesParagraph(String text) {
    return JUMP_LINE.matcher(text).matches() || SOURCE_CREDIT.matcher(text).matches();
  }

  /** Whether punctuation of running text stands in or at the end of the text. */
  static boolean hasRunningPunctuation(String text) {
    return text.chars().anyMatch(c -> "，。；,;".indexOf(c) >= 0) || text.endsWith("、");
  }

  /** Whether a space parts two phrases, as it does in headlines. */
  static boolean hasPhraseGap(String text) {
    return PHRASE_GAP.matcher(text).find();
  }

  /** Whether the text is an ellipsis alone, which newspapers set as a paragraph. */
  static boolean isEllipsis(String text) {
    return text.chars().allMatch(c -> c == '…');
  }

  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** Columns of half a character that the text takes: marks are set narrower than characters. */
  static int width(String text) {
    return text.codePoints().map(Marks::quarters).sum() / 2;
  }

  private static int quarters(int codePoint) {
    if (NARROW.indexOf(codePoint) >= 0) {
      return 3;
    }
    return codePoint < 0x2000 ? 2 : 4;
  }
}
