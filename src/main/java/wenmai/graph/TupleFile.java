package wenmai.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Tuples in a temporary file, written once and then read as often as one likes. */
final class TupleFile implements AutoCloseable {
  private static final int BUFFERED_TUPLES = 1024;
  private static final int TUPLE_BYTES = Tuple.WIDTH * Long.BYTES;

  private final Path path;
  private final FileChannel channel;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFERED_TUPLES * TUPLE_BYTES);
  private final LongBuffer buffer = bytes.asLongBuffer();
  private long size;

  /** A file without tuples in a folder. */
  TupleFile(Path folder) {
    try {
      path = Files.createTempFile(folder, "tuples", ".tmp");
      channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a tuple at the end. */
  void add(long first, long second, long third, long fourth) {
    buffer.put(first).put(second).put(third).put(fourth);
    size++;
    if (!buffer.hasRemaining()) {
      flush();
    }
  }

  /** Adds the tuples of a block at the end, in their order. */
  void addAll(TupleBlock block) {
    size += block.size();
    for (int at = 0; at < block.size(); ) {
      int end = Math.min(block.size(), at + buffer.remaining() / Tuple.WIDTH);
      block.write(at, end, buffer);
      at = end;
      if (!buffer.hasRemaining()) {
        flush();
      }
    }
  }

  /** The number of tuples. */
  long size() {
    return size;
  }

  private void flush() {
    try {
      bytes.clear().limit(buffer.position() * Long.BYTES);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      buffer.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A reader at the first tuple; to be asked for when no more are added. */
  Reader read() {
    flush();
    return new Reader();
  }

  /** A place in the file. */
  final class Reader {
    private final ByteBuffer readBytes = ByteBuffer.allocate(BUFFERED_TUPLES * TUPLE_BYTES);
    private LongBuffer read = readBytes.asLongBuffer().limit(0);
    private long position;

    /** Goes on to the next tuple. */
    boolean next(long[] tuple) {
      if (!read.hasRemaining() && !fill()) {
        return false;
      }
      read.get(tuple);
      return true;
    }

    private boolean fill() {
      try {
        readBytes.clear();
        while (readBytes.hasRemaining()) {
          int count = channel.read(readBytes, position);
          if (count < 0) {
            break;
          }
          position += count;
        }
        readBytes.flip();
        read = readBytes.asLongBuffer();
        return read.hasRemaining();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
