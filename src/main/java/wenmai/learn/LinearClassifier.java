package wenmai.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A multinomial logistic regression over hashed features, its weights rounded to bytes.
 *
 * <p>Immutable and safe for concurrent use. Its file is gzipped: the number of classes, the bits of
 * a bucket, the scale, then for every bucket with a weight the gap to the one before and its row.
 */
public final class LinearClassifier {
  private static final int MAGIC = 0x574D4C01;

  private final int classes;
  private final int bits;
  private final float scale;
  private final int[] rowOfBucket;
  private final byte[] rows;
  private final PackedRows packed;

  /**
   * A classifier of weights that are mostly 0.
   *
   * @param classes the number of classes
   * @param bits the number of bits of a bucket's number
   * @param scale what a weight was multiplied with before it was rounded
   * @param rowOfBucket the row of each bucket plus 1, or 0
   * @param rows the weights, {@code classes} a row
   */
  LinearClassifier(int classes, int bits, float scale, int[] rowOfBucket, byte[] rows) {
    this.classes = classes;
    this.bits = bits;
    this.scale = scale;
    this.rowOfBucket = rowOfBucket.clone();
    this.rows = rows.clone();
    this.packed = new PackedRows(classes, rows);
  }

  /** The number of classes. */
  public int classes() {
    return classes;
  }

  /** The probability of each class, summing up to 1. */
  public double[] probabilities(FeatureVector features) {
    int[] found = new int[features.size()];
    int mask = (1 << bits) - 1;
    int many = 0;
    for (int i = 0; i < found.length; i++) {
      int row = rowOfBucket[features.hash(i) & mask];
      if (row > 0) {
        found[many++] = row - 1;
      }
    }
    int[] sums = new int[classes];
    packed.sum(found, many, sums, 0);
    double[] probabilities = new double[classes];
    for (int of = 0; of < classes; of++) {
      probabilities[of] = sums[of] / (double) scale;
    }
    return softmax(probabilities);
  }

  /** Turns scores into probabilities in place. */
  static double[] softmax(double[] scores) {
    double top = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - top);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  /** Writes the classifier's file; the stream stays open. */
  public void write(OutputStream stream) throws IOException {
    GZIPOutputStream zipped =
        new GZIPOutputStream(stream) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        };
    DataOutputStream out = new DataOutputStream(zipped);
    out.writeInt(MAGIC);
    out.writeShort(classes);
    out.writeByte(bits);
    out.writeFloat(scale);
    out.writeInt(rows.length / classes);
    int last = -1;
    for (int bucket = 0; bucket < rowOfBucket.length; bucket++) {
      if (rowOfBucket[bucket] > 0) {
        out.writeInt(bucket - last);
        last = bucket;
      }
    }
    out.write(rows);
    out.flush();
    zipped.finish();
  }

  /**
   * Reads a classifier's file.
   *
   * @throws IOException when the stream cannot be read or holds something else
   */
  public static LinearClassifier read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new GZIPInputStream(stream, 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a classifier of this version");
    }
    int classes = in.readUnsignedShort();
    int bits = in.readUnsignedByte();
    float scale = in.readFloat();
    int count = in.readInt();
    int[] rowOfBucket = new int[1 << bits];
    int bucket = -1;
    for (int row = 1; row <= count; row++) {
      bucket += in.readInt();
      rowOfBucket[bucket] = row;
    }
    return new LinearClassifier(classes, bits, scale, rowOfBucket, in.readNBytes(count * classes));
  }
}
