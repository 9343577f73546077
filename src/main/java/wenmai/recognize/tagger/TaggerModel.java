package wenmai.recognize.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import wenmai.model.EntityType;

/**
 * The learned weights: a few thousand to a few hundred thousand rows, one byte a label, found
 * through a bit set of the buckets that have one.
 *
 * <p>Immutable. Its file is gzipped: the types of names, the bits of a bucket, the transitions, the
 * number of rows; then the gaps between the rows' buckets, which labels of each row are not 0, and
 * their weights.
 */
final class TaggerModel {
  private static final int MAGIC = 0x574D5402;

  private final LabelSet labelSet;
  private final int bits;
  private final int[] transitions;
  private final Decoder decoder;

  /** Of 64 buckets each: which have a row, and how many rows stand before. */
  private final long[] index;

  private final byte[] rows;
  private final PackedRows packed;

  /**
   * A model of weights that are mostly 0.
   *
   * @param labelSet the labels
   * @param bits the number of bits of a bucket's number, 6 to 24
   * @param transitions the scores of transitions, as {@link Decoder} takes them
   * @param buckets the buckets that have a row, ascending
   * @param rows the weights of those buckets, {@link LabelSet#count()} each
   */
  TaggerModel(LabelSet labelSet, int bits, int[] transitions, int[] buckets, byte[] rows) {
    this.labelSet = labelSet;
    this.bits = bits;
    this.transitions = transitions.clone();
    this.decoder = new Decoder(labelSet, transitions);
    this.rows = rows.clone();
    index = new long[2 << (bits - 6)];
    for (int bucket : buckets) {
      index[bucket >>> 6 << 1] |= 1L << bucket;
    }
    for (int i = 2; i < index.length; i += 2) {
      index[i + 1] = index[i - 1] + Long.bitCount(index[i - 2]);
    }
    packed = new PackedRows(labelSet.count(), rows);
  }

  /** The decoder with the model's transitions. */
  Decoder decoder() {
    return decoder;
  }

  LabelSet labelSet() {
    return labelSet;
  }

  /** The number of bits of a bucket's number. */
  int bits() {
    return bits;
  }

  /** The score of each label at each character of a text. */
  int[] emissions(FeatureSource features) {
    int count = labelSet.count();
    int[] buckets = new int[features.count()];
    int[] emissions = new int[features.length() * count];
    for (int at = 0; at < features.length(); at++) {
      features.at(at, buckets);
      for (int k = 0; k < buckets.length; k++) {
        buckets[k] = row(buckets[k]);
      }
      packed.sum(buckets, buckets.length, emissions, at * count);
    }
    return emissions;
  }

  private int row(int bucket) {
    long word = index[bucket >>> 6 << 1];
    long bit = 1L << bucket;
    int row = (int) index[bucket >>> 6 << 1 | 1] + Long.bitCount(word & (bit - 1));
    return (word & bit) == 0 ? packed.none() : row;
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
    out.writeByte(labelSet.types().size());
    for (EntityType type : labelSet.types()) {
      out.writeUTF(type.localName());
    }
    out.writeByte(bits);
    for (int transition : transitions) {
      out.writeShort(transition);
    }
    int count = labelSet.count();
    out.writeInt(rows.length / count);
    writeGaps(out);
    for (int row = 0; row < rows.length; row += count) {
      writeUsed(out, row);
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
      if ((index[bucket >>> 6 << 1] & 1L << bucket) != 0) {
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

  /** Writes which labels of a row are not 0, eight a byte. */
  private void writeUsed(DataOutputStream out, int row) throws IOException {
    int count = labelSet.count();
    for (int first = 0; first < count; first += Byte.SIZE) {
      int used = 0;
      for (int label = first; label < Math.min(first + Byte.SIZE, count); label++) {
        if (rows[row + label] != 0) {
          used |= 1 << (label - first);
        }
      }
      out.writeByte(used);
    }
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
    LabelSet labelSet = readLabels(in);
    int count = labelSet.count();
    int bits = in.readUnsignedByte();
    int[] transitions = new int[count * count];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readShort();
    }
    int[] buckets = new int[in.readInt()];
    int last = -1;
    for (int row = 0; row < buckets.length; row++) {
      last += readGap(in);
      buckets[row] = last;
    }
    int bytes = (count + Byte.SIZE - 1) / Byte.SIZE;
    byte[] used = in.readNBytes(buckets.length * bytes);
    byte[] rows = new byte[buckets.length * count];
    for (int row = 0; row < buckets.length; row++) {
      for (int label = 0; label < count; label++) {
        if ((used[row * bytes + label / Byte.SIZE] & 1 << label % Byte.SIZE) != 0) {
          rows[row * count + label] = in.readByte();
        }
      }
    }
    return new TaggerModel(labelSet, bits, transitions, buckets, rows);
  }

  private static LabelSet readLabels(DataInputStream in) throws IOException {
    List<EntityType> types = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      String name = in.readUTF();
      types.add(
          EntityType.fromLocalName(name)
              .orElseThrow(() -> new IOException("the model has a label of no class: " + name)));
    }
    return new LabelSet(types);
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
