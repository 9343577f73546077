package wenmai.recognize.tagger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Rows of signed bytes that are added up eight at a time, as four 16-bit lanes in each of two
 * words.
 *
 * <p>Immutable and safe for concurrent use. Row {@link #none()} holds zeros.
 */
final class PackedRows {
  /** Added to every weight, so that lanes never borrow. */
  private static final int BIAS = 128;

  /** So many rows fit into the lanes: 256 times 255 is less than 2 to the 16. */
  private static final int MOST_AT_ONCE = 256;

  private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final int width;
  private final int words;
  private final int none;
  private final byte[] biased;

  /**
   * Packs rows.
   *
   * @param width the weights of a row
   * @param rows the rows one after the other
   */
  PackedRows(int width, byte[] rows) {
    this.width = width;
    this.words = (width + Long.BYTES - 1) / Long.BYTES;
    this.none = rows.length / width;
    int bytes = words * Long.BYTES;
    biased = new byte[(none + 1) * bytes];
    Arrays.fill(biased, (byte) BIAS);
    for (int i = 0; i < rows.length; i++) {
      biased[i / width * bytes + i % width] = (byte) (rows[i] + BIAS);
    }
  }

  /** The number of a row of zeros. */
  int none() {
    return none;
  }

  /**
   * Adds up rows.
   *
   * @param rows the numbers of the rows
   * @param count how many of them
   * @param sums where the sums are written
   * @param offset where in {@code sums} the first stands; {@code width} are written
   */
  void sum(int[] rows, int count, int[] sums, int offset) {
    Arrays.fill(sums, offset, offset + width, 0);
    for (int first = 0; first < count; first += MOST_AT_ONCE) {
      add(rows, first, Math.min(count, first + MOST_AT_ONCE), sums, offset);
    }
  }

  private void add(int[] rows, int first, int end, int[] sums, int offset) {
    int bytes = words * Long.BYTES;
    int bias = (end - first) * BIAS;
    for (int word = 0; word < words; word++) {
      long even = 0;
      long odd = 0;
      for (int i = first; i < end; i++) {
        long weights = (long) WORDS.get(biased, rows[i] * bytes + word * Long.BYTES);
        even += weights & EVEN_BYTES;
        odd += weights >>> Byte.SIZE & EVEN_BYTES;
      }
      int at = word * Long.BYTES;
      for (int lane = 0; lane < Long.BYTES && at + lane < width; lane++) {
        long lanes = (lane & 1) == 0 ? even : odd;
        sums[offset + at + lane] += ((int) (lanes >>> ((lane & 6) << 3)) & 0xFFFF) - bias;
      }
    }
  }
}
