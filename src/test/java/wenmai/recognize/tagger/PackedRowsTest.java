package wenmai.recognize.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of rows of weights, added up eight at a time, against plain addition. */
class PackedRowsTest {
  private static final int ROWS = 40;

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 13, 16, 29})
  void addsUpLikePlainAdditionWhateverTheWidth(int width) {
    Random random = new Random(width);
    byte[] weights = new byte[ROWS * width];
    random.nextBytes(weights);
    int[] rows = random.ints(300, 0, ROWS).toArray();
    int[] expected = new int[width];
    for (int row : rows) {
      for (int lane = 0; lane < width; lane++) {
        expected[lane] += weights[row * width + lane];
      }
    }
    int[] sums = new int[width + 2];

    new PackedRows(width, weights).sum(rows, rows.length, sums, 2);

    assertThat(sums).endsWith(expected).startsWith(0, 0);
  }

  @Test
  void theRowOfZerosChangesNothing() {
    PackedRows rows = new PackedRows(3, new byte[] {-128, 127, 1});
    int[] sums = new int[3];

    rows.sum(new int[] {0, rows.none(), rows.none()}, 3, sums, 0);

    assertThat(sums).containsExactly(-128, 127, 1);
  }
}
