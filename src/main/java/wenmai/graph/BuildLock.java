package wenmai.graph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The right to change a store, which one process has at a time. It is a lock of the operating
 * system, so a killed process leaves none; a text beside it tells others who has it.
 */
final class BuildLock implements AutoCloseable {
  private final StoreLock lock;
  private final Path holder;

  private BuildLock(StoreLock lock, Path holder) {
    this.lock = lock;
    this.holder = holder;
  }

  /**
   * Takes the right, without waiting.
   *
   * @throws StoreException when another has it, or when the folder cannot be written to
   */
  static BuildLock take(StoreFolder store) {
    Path holder = store.buildHolder();
    try {
      Optional<StoreLock> lock = StoreLock.exclusive(store.buildLock());
      if (lock.isEmpty()) {
        throw StoreException.building(store.folder(), read(holder));
      }
      try {
        Files.writeString(holder, self());
        return new BuildLock(lock.get(), holder);
      } catch (IOException e) {
        lock.get().close();
        throw e;
      }
    } catch (IOException e) {
      throw StoreException.of(store.folder(), e);
    }
  }

  private static String self() {
    return "process %d on %s since %s"
        .formatted(
            ProcessHandle.current().pid(), host(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }

  private static String read(Path holder) {
    try {
      return Files.readString(holder).strip();
    } catch (IOException unknown) {
      return "another process";
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(holder);
    } catch (IOException leftBehind) {
      // Only the lock counts; the next build writes the text anew.
    }
    lock.close();
  }
}
