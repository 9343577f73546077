package wenmai.graph;

import java.io.IOException;
import java.nio.file.Path;

/** A process that keeps a store open until its input ends. */
final class StoreHolder {
  static final String READY = "store is open";

  private StoreHolder() {}

  public static void main(String[] arguments) throws IOException {
    try (GraphStore store = GraphStore.open(Path.of(arguments[0]))) {
      System.out.println(READY);
      System.in.readAllBytes();
      store.quads();
    }
  }
}
