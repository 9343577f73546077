package wenmai.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The teacher of a linear classifier: logistic regression by AdaGrad (Duchi 2011) with lazy L2
 * shrinkage; the same examples in the same order give the same classifier.
 *
 * @param bits the number of bits of a feature's bucket
 * @param passes how often every example is seen
 * @param rate the learning rate
 * @param shrinkage how strongly weights are drawn to 0 at each change
 * @param smallest weights nearer to 0 than this are dropped
 * @param seed of the order of the examples
 */
public record LinearTrainer(
    int bits, int passes, double rate, double shrinkage, double smallest, long seed) {
  private static final float LARGEST_BYTE = 127;

  /**
   * An example to learn from.
   *
   * @param features its hashed features, as {@link FeatureVector#toArray()} gives them
   * @param right the class it has
   * @param weight how much it counts, 1 as a rule
   */
  public record Example(int[] features, int right, double weight) {}

  /** The classifier learned from examples of {@code classes} classes. */
  public LinearClassifier train(int classes, List<Example> examples) {
    int mask = (1 << bits) - 1;
    float[] weights = new float[classes << bits];
    float[] squares = new float[classes << bits];
    Example[] order = examples.toArray(Example[]::new);
    Random random = new Random(seed);
    double[] scores = new double[classes];
    for (int pass = 0; pass < passes; pass++) {
      shuffle(order, random);
      for (Example example : order) {
        Arrays.fill(scores, 0);
        for (int feature : example.features()) {
          int row = (feature & mask) * classes;
          for (int of = 0; of < classes; of++) {
            scores[of] += weights[row + of];
          }
        }
        LinearClassifier.softmax(scores);
        scores[example.right()] -= 1;
        for (int feature : example.features()) {
          int row = (feature & mask) * classes;
          for (int of = 0; of < classes; of++) {
            if (Math.abs(scores[of]) < 1e-4) {
              continue;
            }
            double gradient = example.weight() * scores[of] + shrinkage * weights[row + of];
            squares[row + of] += (float) (gradient * gradient);
            weights[row + of] -= (float) (rate * gradient / Math.sqrt(squares[row + of] + 1e-6));
          }
        }
      }
    }
    return rounded(classes, weights);
  }

  private static void shuffle(Example[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      Example swap = order[i];
      order[i] = order[other];
      order[other] = swap;
    }
  }

  private LinearClassifier rounded(int classes, float[] weights) {
    float largest = 1e-3f;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    float scale = LARGEST_BYTE / largest;
    int[] rowOfBucket = new int[1 << bits];
    byte[] rows = new byte[weights.length];
    int count = 0;
    for (int bucket = 0; bucket < rowOfBucket.length; bucket++) {
      boolean used = false;
      for (int of = 0; of < classes; of++) {
        float weight = weights[bucket * classes + of];
        byte rounded = Math.abs(weight) < smallest ? 0 : (byte) Math.round(weight * scale);
        rows[count * classes + of] = rounded;
        used |= rounded != 0;
      }
      if (used) {
        rowOfBucket[bucket] = ++count;
      }
    }
    return new LinearClassifier(
        classes, bits, scale, rowOfBucket, Arrays.copyOf(rows, count * classes));
  }
}
