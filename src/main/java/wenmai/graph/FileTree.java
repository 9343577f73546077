package wenmai.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the store does with whole folders and for the safe keeping of files. */
final class FileTree {
  private static final int BLOCK_BYTES = 64 * 1024;
  private static final ByteBuffer ZEROS = ByteBuffer.allocate(BLOCK_BYTES).asReadOnlyBuffer();

  private FileTree() {}

  /** Copies the files of a folder; blocks of zeros become holes, which take no room. */
  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : files(from)) {
      copyFile(file, to.resolve(file.getFileName()));
    }
  }

  private static void copyFile(Path from, Path to) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
    try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel out =
            FileChannel.open(
                to,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.SPARSE,
                StandardOpenOption.WRITE)) {
      long length = in.size();
      long position = 0;
      while (in.read(block.clear(), position) > 0) {
        block.flip();
        int read = block.limit();
        boolean isLast = position + read >= length;
        if (isLast || ZEROS.slice(0, read).mismatch(block) >= 0) {
          writeAll(out, block, position);
        }
        position += read;
      }
    }
  }

  private static void writeAll(FileChannel out, ByteBuffer block, long start) throws IOException {
    long position = start;
    while (block.hasRemaining()) {
      position += out.write(block, position);
    }
  }

  /** Forces the files of a folder, and the folder, from the system's buffers onto the disk. */
  static void force(Path folder) throws IOException {
    for (Path file : files(folder)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    forceEntries(folder);
  }

  /** Forces the entries of a folder onto the disk, where the system lets a folder be opened. */
  private static void forceEntries(Path folder) throws IOException {
    if (!System.getProperty("os.name").startsWith("Windows")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Gives a file a new content at one stroke: whoever reads it sees the old one or the new. */
  static void replace(Path folder, String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Path written = folder.resolve(name + ".new");
    try {
      Files.writeString(written, content);
      try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("the file system of " + file + " cannot replace a file at a stroke", e);
    }
    forceEntries(folder);
  }

  /** The bytes of the files of a folder. */
  static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path file : files(folder)) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
