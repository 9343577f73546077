package wenmai.recognize.tagger;

/** What a model sees of the characters of a text: a fixed number of hashed buckets for each. */
interface FeatureSource {
  /** The number of characters. */
  int length();

  /** The number of buckets of a character. */
  int count();

  /** Writes the buckets of the character at an offset into {@code buckets}. */
  void at(int offset, int[] buckets);
}
