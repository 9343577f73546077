package wenmai.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A lock of the operating system on a file, which ends with its holder's process however that ends.
 *
 * <p>Exclusive locks have one holder; shared ones any number, in this process and in others. This
 * process opens each file once and counts its holders: on POSIX systems the first channel that is
 * closed takes all locks of the process on the file with it.
 */
final class StoreLock implements AutoCloseable {
  private static final Map<Path, Held> HELD = new HashMap<>();

  private final Path file;
  private boolean open = true;

  private StoreLock(Path file) {
    this.file = file;
  }

  private static final class Held {
    private final FileChannel channel;
    private final FileLock lock;
    private int holders = 1;

    Held(FileChannel channel, FileLock lock) {
      this.channel = channel;
      this.lock = lock;
    }
  }

  /**
   * An exclusive lock, or nothing when anyone holds one; the file is made when it is missing.
   *
   * @throws IOException when the file cannot be written
   */
  static Optional<StoreLock> exclusive(Path file) throws IOException {
    synchronized (HELD) {
      Path path = identity(file);
      return HELD.containsKey(path)
          ? Optional.empty()
          : locked(
              path,
              false,
              FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }
  }

  /**
   * A shared lock, or nothing when someone holds an exclusive one or the file is gone; the file
   * need only be readable.
   */
  static Optional<StoreLock> shared(Path file) throws IOException {
    try {
      return sharedIfThere(file);
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  private static Optional<StoreLock> sharedIfThere(Path file) throws IOException {
    synchronized (HELD) {
      Path path = identity(file);
      Optional<Held> held = Optional.ofNullable(HELD.get(path));
      if (held.isPresent()) {
        return held.filter(one -> one.lock.isShared())
            .map(
                one -> {
                  one.holders++;
                  return new StoreLock(path);
                });
      }
      return locked(path, true, FileChannel.open(path, StandardOpenOption.READ));
    }
  }

  private static Optional<StoreLock> locked(Path path, boolean shared, FileChannel channel)
      throws IOException {
    try {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
      if (lock != null) {
        HELD.put(path, new Held(channel, lock));
        return Optional.of(new StoreLock(path));
      }
      channel.close();
      return Optional.empty();
    } catch (OverlappingFileLockException | IOException e) {
      channel.close();
      throw new IOException(path + " cannot be locked", e);
    }
  }

  /** The file's path by which all its holders in this process know it. */
  private static Path identity(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return parent == null ? absolute : parent.toRealPath().resolve(absolute.getFileName());
  }

  @Override
  public void close() {
    synchronized (HELD) {
      Held held = HELD.get(file);
      if (!open || held == null) {
        return;
      }
      open = false;
      held.holders--;
      if (held.holders == 0) {
        HELD.remove(file);
        try {
          held.channel.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
