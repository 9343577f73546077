package wenmai.serve.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClientBudgetsTest {
  private final AtomicLong now = new AtomicLong();
  private final ClientBudgets budgets = new ClientBudgets(60, now::get);

  @Test
  void letsAMinutesRequestsThroughAtOnceThenOneASecond() {
    for (int i = 0; i < 60; i++) {
      assertThat(budgets.take("a")).isZero();
    }
    assertThat(budgets.take("a")).isEqualTo(Duration.ofSeconds(1));

    now.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(budgets.take("a")).isZero();
    assertThat(budgets.take("a")).isPositive();
  }

  @Test
  void countsEachClientByItself() {
    for (int i = 0; i < 60; i++) {
      assertThat(budgets.take("a")).isZero();
    }

    assertThat(budgets.take("a")).isPositive();
    assertThat(budgets.take("b")).isZero();
  }

  @Test
  void getsBackWhatDoesNotCount() {
    for (int i = 0; i < 100; i++) {
      assertThat(budgets.take("a")).isZero();
      budgets.giveBack("a");
    }
    budgets.giveBack("a");
    for (int i = 0; i < 60; i++) {
      assertThat(budgets.take("a")).isZero();
    }

    assertThat(budgets.take("a")).as("never more than a minute's requests").isPositive();
  }

  @Test
  void forgetsTheClientsSeenLongestAgo() {
    ClientBudgets one = new ClientBudgets(1, now::get);
    assertThat(one.take("first")).isZero();
    assertThat(one.take("first")).isPositive();
    for (int i = 0; i < ClientBudgets.MOST_CLIENTS; i++) {
      assertThat(one.take("other " + i)).isZero();
    }

    assertThat(one.take("first")).isZero();
  }
}
