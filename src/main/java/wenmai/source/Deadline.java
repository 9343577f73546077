package wenmai.source;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A time by which work has to be done, and a fence around whatever goes wrong in it.
 *
 * <p>The work runs in a daemon thread of its own: one that runs away keeps neither its caller
 * waiting nor the virtual machine from ending.
 *
 * @param time wall-clock time from the start of the work
 */
record Deadline(Duration time) {
  <T> T await(Callable<T> work) throws Refusal {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "wenmai-source");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException tooSlow) {
      task.cancel(true);
      throw new Refusal(
          RejectionReason.TIMEOUT,
          "It took longer than %d ms to read. Split it, or save its text as plain text."
              .formatted(time.toMillis()));
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new Refusal(RejectionReason.TIMEOUT, "Reading was interrupted. Run the command again.");
    } catch (ExecutionException failed) {
      throw Refusal.after(failed.getCause());
    }
  }
}
