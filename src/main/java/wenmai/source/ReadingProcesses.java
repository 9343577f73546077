package wenmai.source;

import java.io.IOException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * The processes that read documents: at most one a core, each started when it is needed first and
 * used again until a document ends it.
 */
final class ReadingProcesses implements AutoCloseable {
  private final SourceLimits limits;
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final Deque<ReadingProcess> idle = new ConcurrentLinkedDeque<>();

  ReadingProcesses(SourceLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a document.
   *
   * @param name the path of its file
   */
  ContentReader.Content read(byte[] bytes, String name) throws Refusal {
    places.acquireUninterruptibly();
    try {
      ReadingProcess process = process();
      try {
        return process.read(bytes, name);
      } finally {
        if (process.isAlive()) {
          idle.push(process);
        } else {
          process.close();
        }
      }
    } finally {
      places.release();
    }
  }

  private ReadingProcess process() throws Refusal {
    ReadingProcess process = idle.poll();
    if (process != null && process.isAlive()) {
      return process;
    }
    if (process != null) {
      process.close();
    }
    try {
      return ReadingProcess.start(limits);
    } catch (IOException e) {
      throw new Refusal(
          RejectionReason.UNREADABLE,
          "The process that reads documents does not start (%s). Free memory and try again."
              .formatted(e.getMessage()));
    }
  }

  @Override
  public void close() {
    for (ReadingProcess process = idle.poll(); process != null; process = idle.poll()) {
      process.close();
    }
  }
}
