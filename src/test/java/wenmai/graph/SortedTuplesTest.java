package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedTuplesTest {
  private static final int[] FOURTH_FIRST = {3, 0, 1, 2};
  private static final Comparator<Tuple> UNSIGNED =
      Comparator.<Tuple, Long>comparing(Tuple::first, Long::compareUnsigned)
          .thenComparing(Tuple::second, Long::compareUnsigned)
          .thenComparing(Tuple::third, Long::compareUnsigned)
          .thenComparing(Tuple::fourth, Long::compareUnsigned);

  private final Path folder;

  SortedTuplesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void sortsMoreTuplesThanABlockHolds() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    List<Tuple> reordered = new ArrayList<>();
    try (TupleFile tuples = new TupleFile(folder)) {
      for (int i = 0; i < 10_000; i++) {
        long few = random.nextLong(3) - 1;
        long some = random.nextLong(20);
        long any = random.nextLong();
        reordered.add(new Tuple(few, some, any, i));
        tuples.add(some, any, i, few);
      }

      assertThat(sorted(tuples, 999)).isEqualTo(reordered.stream().sorted(UNSIGNED).toList());
      assertThat(sorted(tuples, 20_000)).isEqualTo(sorted(tuples, 999));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void givesATupleOnceHoweverOftenItCame() {
    try (TupleFile tuples = new TupleFile(folder)) {
      for (int i = 0; i < 100; i++) {
        tuples.add(i % 2, 0, 0, 7);
      }

      assertThat(sorted(tuples, 8)).containsExactly(new Tuple(7, 0, 0, 0), new Tuple(7, 1, 0, 0));
    }
  }

  @Test
  void findsNothingInAnEmptyFile() {
    try (TupleFile tuples = new TupleFile(folder)) {
      assertThat(sorted(tuples, 8)).isEmpty();
    }
  }

  private List<Tuple> sorted(TupleFile tuples, int blockTuples) {
    List<Tuple> all = new ArrayList<>();
    try (SortedTuples sorted = new SortedTuples(tuples, FOURTH_FIRST, folder, blockTuples)) {
      sorted.forEachRemaining(all::add);
    }
    return all;
  }
}
