package wenmai.recognize.tagger;

/**
 * What the tagger sees of a character: thirteen n-grams around it, each hashed to a bucket.
 *
 * <p>Characters are folded first: full width to half width, digits to 0, letters to a, every dot of
 * a name to U+00B7, so that what is spelt in many ways is learned once.
 */
final class CharacterFeatures implements FeatureSource {
  /** The number of n-grams of a position. */
  static final int COUNT = 13;

  private static final int REACH = 2;
  private static final String NAME_DOTS = "•・‧∙⋅˙●";
  private static final char EDGE = '\n';

  private final char[] folded;
  private final int mask;

  /**
   * The features of the characters of a text.
   *
   * @param bits the number of bits of a bucket's number
   */
  CharacterFeatures(String text, int bits) {
    folded = new char[text.length() + 2 * REACH];
    for (int i = 0; i < REACH; i++) {
      folded[i] = EDGE;
      folded[folded.length - 1 - i] = EDGE;
    }
    for (int i = 0; i < text.length(); i++) {
      folded[i + REACH] = fold(text.charAt(i));
    }
    mask = (1 << bits) - 1;
  }

  @Override
  public int length() {
    return folded.length - 2 * REACH;
  }

  @Override
  public int count() {
    return COUNT;
  }

  @Override
  public void at(int offset, int[] buckets) {
    int a = folded[offset];
    int b = folded[offset + 1];
    int c = folded[offset + 2];
    int d = folded[offset + 3];
    int e = folded[offset + 4];
    buckets[0] = bucket(1, a, 0, 0) & mask;
    buckets[1] = bucket(2, b, 0, 0) & mask;
    buckets[2] = bucket(3, c, 0, 0) & mask;
    buckets[3] = bucket(4, d, 0, 0) & mask;
    buckets[4] = bucket(5, e, 0, 0) & mask;
    buckets[5] = bucket(6, a, b, 0) & mask;
    buckets[6] = bucket(7, b, c, 0) & mask;
    buckets[7] = bucket(8, c, d, 0) & mask;
    buckets[8] = bucket(9, d, e, 0) & mask;
    buckets[9] = bucket(10, b, d, 0) & mask;
    buckets[10] = bucket(11, a, b, c) & mask;
    buckets[11] = bucket(12, b, c, d) & mask;
    buckets[12] = bucket(13, c, d, e) & mask;
  }

  /** A hash of up to three things seen and of which of the features they are. */
  static int bucket(int kind, int first, int second, int third) {
    int hash = kind * 0x9E3779B1 + first;
    hash = hash * 0x85EBCA6B + second;
    hash = hash * 0xC2B2AE35 + third;
    hash ^= hash >>> 15;
    hash *= 0x2C1B3C6D;
    hash ^= hash >>> 13;
    return hash;
  }

  private static char fold(char character) {
    char c = character >= '！' && character <= '～' ? (char) (character - 0xFEE0) : character;
    if (c < 0x80) {
      if (c >= '0' && c <= '9') {
        return '0';
      }
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 'a' : c;
    }
    return NAME_DOTS.indexOf(c) >= 0 ? '·' : c;
  }
}
