package wenmai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  @Test
  void endsABatchWithTheItemThatFillsIt() {
    assertThat(Batches.of(List.of(3, 1, 2, 9, 1), item -> item, 4))
        .containsExactly(List.of(3, 1), List.of(2, 9), List.of(1));
  }

  @Test
  void keepsItemsLargerThanABatchWhole() {
    assertThat(Batches.of(List.of(50, 60), item -> item, 4))
        .containsExactly(List.of(50), List.of(60));
  }

  @Test
  void hasNoBatchOfNothing() {
    assertThat(Batches.of(List.<Integer>of(), item -> item, 4)).isEmpty();
  }
}
