package wenmai.benchmark;

import java.nio.file.Path;
import java.util.List;

/**
 * How much is measured.
 *
 * @param jar the packaged program
 * @param folder where corpora and stores are kept between runs
 * @param articles how many generated articles are built, one size after the other
 * @param quads how many synthetic quads are loaded, one size after the other
 * @param rounds how often a measurement is repeated that takes less than minutes
 * @param seconds how long each round of a speed lasts
 */
record Plan(
    Path jar, Path folder, List<Integer> articles, List<Integer> quads, int rounds, int seconds) {
  /** Sizes above this are measured once. */
  private static final int REPEATED_ARTICLES = 10_000;

  private static final int REPEATED_QUADS = 1_000_000;

  int roundsOfArticles(int size) {
    return size > REPEATED_ARTICLES ? 1 : rounds;
  }

  int roundsOfQuads(int size) {
    return size > REPEATED_QUADS ? 1 : rounds;
  }
}
