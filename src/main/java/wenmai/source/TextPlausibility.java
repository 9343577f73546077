package wenmai.source;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * A judgement of whether decoded characters are Chinese text or chance.
 *
 * <p>Of the characters of a Chinese text more than nine in ten are level 1 characters of GB 2312
 * (the 3755 most common, 0xB0A1 to 0xD7F9), in traditional script about six in ten; of random ones
 * fewer than two in ten.
 */
final class TextPlausibility {
  private static final double LEAST_SHARE = 0.5;
  private static final int CHARACTERS_A_CONTROL = 100;
  private static final BitSet COMMON_HAN = commonHan();

  private TextPlausibility() {}

  /** Whether it has no NUL and fewer than one other control character in a hundred. */
  static boolean isText(CharSequence text) {
    long controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0') {
        return false;
      }
      if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        controls++;
      }
    }
    return controls * CHARACTERS_A_CONTROL <= text.length();
  }

  /** Whether enough of its characters are common ones. */
  static boolean isChinese(CharSequence text) {
    return commonShare(text) >= LEAST_SHARE;
  }

  /** The share of common characters in those that are not ASCII, 0 to 1; 1 when all are. */
  static double commonShare(CharSequence text) {
    long common = 0;
    long all = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        all++;
        common += isCommon(c) ? 1 : 0;
      }
    }
    return all == 0 ? 1 : (double) common / all;
  }

  private static boolean isCommon(char c) {
    return COMMON_HAN.get(c)
        || c == '·'
        || (c >= 0x2010 && c <= 0x2027)
        || (c >= 0x3000 && c <= 0x3020)
        || (c >= 0xFF00 && c <= 0xFF65);
  }

  private static BitSet commonHan() {
    byte[] codes = new byte[(0xD7 - 0xB0 + 1) * 94 * 2];
    int at = 0;
    for (int row = 0xB0; row <= 0xD7; row++) {
      for (int cell = 0xA1; cell <= 0xFE; cell++) {
        codes[at++] = (byte) row;
        codes[at++] = (byte) cell;
      }
    }
    BitSet han = new BitSet();
    new String(codes, Charset.forName("GB18030"))
        .chars()
        .filter(Character::isIdeographic)
        .forEach(han::set);
    return han;
  }
}
