package wenmai.recognize.tagger;

/**
 * How a tagger is trained and stored.
 *
 * @param passes how often every sentence is seen
 * @param seed of the order of the sentences and of all that is drawn at random
 * @param bits the number of bits of a feature's bucket, 6 to 24
 * @param smallest weights nearer to 0 than this are dropped
 * @param scale what a weight is multiplied with before it is rounded to a byte
 * @param madeUp how many sentences are made from the templates
 * @param exchanged the probability, in a copy of each sentence, of a name to be exchanged for a
 *     made-up one of its type
 */
public record TrainingSettings(
    int passes, long seed, int bits, double smallest, double scale, int madeUp, double exchanged) {
  /** The settings of the shipped model. */
  public static TrainingSettings standard() {
    return new TrainingSettings(6, 20261121, 22, 0.93, 4, 20_000, 0.7);
  }
}
