package wenmai.benchmark;

import java.nio.file.Path;

/** Loads a synthetic graph into one engine: {@code ENGINE FOLDER ARTICLES}; prints the seconds. */
public final class LoadOnce {
  private LoadOnce() {}

  /** Loads. */
  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    Engine.valueOf(arguments[0]).load(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    System.out.printf("loaded in %d ms%n", (System.nanoTime() - start) / 1_000_000);
  }
}
