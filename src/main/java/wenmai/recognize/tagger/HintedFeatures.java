package wenmai.recognize.tagger;

import wenmai.model.Span;

/** What the second tagger sees of a character: the n-grams around it and the hints there. */
final class HintedFeatures implements FeatureSource {
  private static final int OWN = 22;
  private static final int COUNT = CharacterFeatures.COUNT + OWN;

  private final CharacterFeatures characters;
  private final String text;
  private final Hints hints;
  private final Span piece;
  private final int mask;
  private int next;

  /**
   * The features of the characters of a piece of a text.
   *
   * @param bits the number of bits of a bucket's number
   */
  HintedFeatures(String text, Hints hints, Span piece, int bits) {
    this.characters = new CharacterFeatures(piece.of(text), bits);
    this.text = text;
    this.hints = hints;
    this.piece = piece;
    this.mask = (1 << bits) - 1;
  }

  @Override
  public int length() {
    return piece.length();
  }

  @Override
  public int count() {
    return COUNT;
  }

  @Override
  public void at(int offset, int[] buckets) {
    characters.at(offset, buckets);
    next = CharacterFeatures.COUNT;
    int i = piece.start() + offset;
    int grammar = hints.grammar()[i];
    int shape = hints.shape()[i];
    int ahead = hints.ahead()[i];
    int state = hints.state()[i];
    int character = text.charAt(i);
    add(buckets, near(hints.grammar(), i - 1), grammar, 0);
    add(buckets, grammar, near(hints.grammar(), i + 1), 0);
    add(buckets, near(hints.grammar(), i - 1), grammar, near(hints.grammar(), i + 1));
    add(buckets, grammar, character, 0);
    add(buckets, grammar, hints.inner()[i], 0);
    add(buckets, near(hints.tagger(), i - 1), hints.tagger()[i], 0);
    add(buckets, hints.tagger()[i], near(hints.tagger(), i + 1), 0);
    add(buckets, hints.tagger()[i], grammar, 0);
    add(buckets, hints.word()[i], shape, 0);
    add(buckets, hints.before()[i], shape, 0);
    add(buckets, hints.behind()[i], shape, 0);
    add(buckets, hints.tagBefore()[i], shape, 0);
    add(buckets, shape, hints.tagBehind()[i], 0);
    add(buckets, hints.tagBefore()[i], shape, hints.tagBehind()[i]);
    add(buckets, hints.ending()[i], grammar, 0);
    add(buckets, near(hints.ending(), i - 1), shape, 0);
    add(buckets, ahead, shape, 0);
    add(buckets, ahead, i == 0 ? 0 : text.charAt(i - 1), character);
    add(buckets, ahead, state, grammar);
    add(buckets, state, shape, 0);
    add(buckets, near(hints.state(), i - 1), state, near(hints.state(), i + 1));
    add(buckets, ahead, hints.before()[i], 0);
  }

  private int near(int[] hint, int at) {
    return at < piece.start() || at >= piece.end() ? -1 : hint[at];
  }

  private void add(int[] buckets, int first, int second, int third) {
    buckets[next] = CharacterFeatures.bucket(next + 1, first, second, third) & mask;
    next++;
  }
}
