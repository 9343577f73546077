package wenmai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void givesBackWhatTheWorkGives() throws Refusal {
    assertThat(new Deadline(LONG).await(() -> "done")).isEqualTo("done");
  }

  @Test
  void leavesRunawayWorkBehind() {
    CountDownLatch never = new CountDownLatch(1);
    Callable<String> endless =
        () -> {
          while (never.getCount() > 0) {
            Thread.onSpinWait();
          }
          return "never";
        };
    assertThat(reason(Duration.ofMillis(20), endless)).isEqualTo(RejectionReason.TIMEOUT);
    never.countDown();
  }

  @Test
  void runsTheWorkInADaemonThread() throws Refusal {
    assertThat(new Deadline(LONG).await(() -> Thread.currentThread().isDaemon())).isTrue();
  }

  @Test
  void turnsEveryErrorIntoAReason() {
    assertThat(reason(LONG, () -> deep(1))).isEqualTo(RejectionReason.MALFORMED);
    assertThat(reason(LONG, () -> fail(new OutOfMemoryError("seeded"))))
        .isEqualTo(RejectionReason.TOO_LARGE);
    assertThat(reason(LONG, () -> fail(new NoClassDefFoundError("seeded"))))
        .isEqualTo(RejectionReason.MALFORMED);
  }

  private static RejectionReason reason(Duration time, Callable<String> work) {
    return catchThrowableOfType(Refusal.class, () -> new Deadline(time).await(work))
        .of("x")
        .reason();
  }

  private static String deep(int level) {
    return level < 0 ? "" : deep(level + 1) + level;
  }

  private static String fail(Error error) {
    throw error;
  }
}
