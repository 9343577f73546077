package wenmai.source;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The form in which bytes and texts travel between processes: a length of four bytes, then they.
 */
final class Frames {
  private Frames() {}

  static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Writes a text as its UTF-16 code units, also such as are no characters. */
  static void write(DataOutputStream out, String text) throws IOException {
    ByteBuffer units = ByteBuffer.allocate(text.length() * Character.BYTES);
    units.asCharBuffer().put(text);
    write(out, units.array());
  }

  static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a frame of " + length + " bytes ends after " + bytes.length);
    }
    return bytes;
  }

  static String text(DataInputStream in) throws IOException {
    return ByteBuffer.wrap(bytes(in)).asCharBuffer().toString();
  }
}
