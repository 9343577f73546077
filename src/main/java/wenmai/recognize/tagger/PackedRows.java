package wenmai.recognize.tagger;

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

  /** {@link #BIAS} in every byte. */
  private static final long ALL_BIASED = 0x8080808080808080L;

  private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;

  private final int width;
  private final int words;
  private final int none;
  private final long[] packed;

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
    packed = new long[(none + 1) * words];
    Arrays.fill(packed, ALL_BIASED);
    for (int i = 0; i < rows.length; i++) {
      int lane = i % width;
      int shift = lane % Long.BYTES * Byte.SIZE;
      int at = i / width * words + lane / Long.BYTES;
      long biased = (long) rows[i] + BIAS;
      packed[at] = packed[at] & ~(0xFFL << shift) | biased << shift;
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
    int bias = (end - first) * BIAS;
    for (int word = 0; word < words; word++) {
      long even = 0;
      long odd = 0;
      for (int i = first; i < end; i++) {
        long weights = packed[rows[i] * words + word];
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
