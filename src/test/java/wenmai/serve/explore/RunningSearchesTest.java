package wenmai.serve.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RunningSearchesTest {
  private static final Optional<String> TICKET = Optional.of("ticket");

  private final RunningSearches searches = new RunningSearches();

  @Test
  void endsTheSearchOfATicketAlone() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<String> search =
        CompletableFuture.supplyAsync(
            () ->
                searches.run(
                    TICKET,
                    Duration.ofHours(1),
                    isToEnd -> {
                      started.countDown();
                      while (!isToEnd.getAsBoolean()) {
                        Thread.onSpinWait();
                      }
                      return "what was found";
                    }));
    started.await();

    assertThat(searches.stop("another")).isFalse();
    assertThat(searches.stop("ticket")).isTrue();
    assertThat(search.get(10, TimeUnit.SECONDS)).isEqualTo("what was found");
    assertThat(searches.stop("ticket")).as("none is left").isFalse();
  }

  @Test
  void endsWhenTheTimeIsUp() {
    boolean ended =
        searches.run(Optional.empty(), Duration.ofNanos(1), isToEnd -> isToEnd.getAsBoolean());

    assertThat(ended).isTrue();
  }
}
