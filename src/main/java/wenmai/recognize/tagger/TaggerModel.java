package wenmai.recognize.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The learned weights: a few thousand to a few hundred thousand rows, one byte a label, found
 * through a bit set of the buckets that have one.
 *
 * <p>Immutable. Its file is gzipped: the bits of a bucket, the transitions, the number of rows;
 * then the gaps between the rows' buckets, which labels of each row are not 0, and their weights.
 */
final class TaggerModel {
  private static final int MAGIC = 0x574D5401;

  private final int bits;
  private final int[] transitions;
  private final long[] present;
  private final int[] rowsBefore;
  private final byte[] rows;

  /**
   * A model of weights that are mostly 0.
   *
   * @param bits the number of bits of a bucket's number, 6 to 24
   * @param transitions the scores of transitions, as {@link Decoder} takes them
   * @param buckets the buckets that have a row, ascending
   * @param rows the weights of those buckets, {@link Labels#COUNT} each
   */
  TaggerModel(int bits, int[] transitions, int[] buckets, byte[] rows) {
    this.bits = bits;
    this.transitions = transitions.clone();
    this.rows = rows.clone();
    present = new long[1 << (bits - 6)];
    for (int bucket : buckets) {
      present[bucket >>> 6] |= 1L << bucket;
    }
    rowsBefore = new int[present.length];
    for (int i = 1; i < present.length; i++) {
      rowsBefore[i] = rowsBefore[i - 1] + Long.bitCount(present[i - 1]);
    }
  }

  int[] transitions() {
    return transitions.clone();
  }

  /** The score of each label at each character of a text. */
  int[] emissions(String text) {
    Features features = new Features(text, bits);
    int[] buckets = new int[Features.COUNT];
    int[] emissions = new int[text.length() * Labels.COUNT];
    for (int at = 0; at < text.length(); at++) {
      features.at(at, buckets);
      int base = at * Labels.COUNT;
      for (int bucket : buckets) {
        long word = present[bucket >>> 6];
        long bit = 1L << bucket;
        if ((word & bit) != 0) {
          int row = (rowsBefore[bucket >>> 6] + Long.bitCount(word & (bit - 1))) * Labels.COUNT;
          for (int label = 0; label < Labels.COUNT; label++) {
            emissions[base + label] += rows[row + label];
          }
        }
      }
    }
    return emissions;
  }

  /** Writes the model's file; the stream stays open. */
  void write(OutputStream stream) throws IOException {
    GZIPOutputStream zipped =
        new GZIPOutputStream(stream) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        };
    DataOutputStream out = new DataOutputStream(zipped);
    out.writeInt(MAGIC);
    out.writeByte(bits);
    for (int transition : transitions) {
      out.writeShort(transition);
    }
    int count = rows.length / Labels.COUNT;
    out.writeInt(count);
    writeGaps(out);
    for (int row = 0; row < count; row++) {
      out.writeShort(usedLabels(row));
    }
    for (byte weight : rows) {
      if (weight != 0) {
        out.writeByte(weight);
      }
    }
    out.flush();
    zipped.finish();
  }

  private void writeGaps(DataOutputStream out) throws IOException {
    int last = -1;
    for (int bucket = 0; bucket < 1 << bits; bucket++) {
      if ((present[bucket >>> 6] & 1L << bucket) != 0) {
        int gap = bucket - last;
        while (gap > 0x7F) {
          out.writeByte((gap & 0x7F) | 0x80);
          gap >>>= 7;
        }
        out.writeByte(gap);
        last = bucket;
      }
    }
  }

  private int usedLabels(int row) {
    int used = 0;
    for (int label = 0; label < Labels.COUNT; label++) {
      if (rows[row * Labels.COUNT + label] != 0) {
        used |= 1 << label;
      }
    }
    return used;
  }

  /**
   * Reads a model's file.
   *
   * @throws IOException when the stream cannot be read or holds something else
   */
  static TaggerModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new GZIPInputStream(stream, 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a tagger model of this version");
    }
    int bits = in.readUnsignedByte();
    int[] transitions = new int[Labels.COUNT * Labels.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readShort();
    }
    int[] buckets = new int[in.readInt()];
    int last = -1;
    for (int row = 0; row < buckets.length; row++) {
      last += readGap(in);
      buckets[row] = last;
    }
    int[] used = new int[buckets.length];
    for (int row = 0; row < used.length; row++) {
      used[row] = in.readUnsignedShort();
    }
    byte[] rows = new byte[buckets.length * Labels.COUNT];
    for (int i = 0; i < rows.length; i++) {
      if ((used[i / Labels.COUNT] & 1 << i % Labels.COUNT) != 0) {
        rows[i] = in.readByte();
      }
    }
    return new TaggerModel(bits, transitions, buckets, rows);
  }

  private static int readGap(DataInputStream in) throws IOException {
    int gap = 0;
    int shift = 0;
    int part;
    do {
      part = in.readUnsignedByte();
      gap |= (part & 0x7F) << shift;
      shift += 7;
    } while (part > 0x7F);
    return gap;
  }
}
