package wenmai.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wenmai.graph.GraphStore;

/** The option that names the folder of a store. */
final class StoreOption {
  @Option(names = "--store", paramLabel = "DIR", required = true)
  private @Nullable Path folder;

  Path folder() {
    if (folder == null) {
      throw new IllegalStateException("picocli requires --store");
    }
    return folder;
  }

  /** The store in the folder for a build, made when there is none. */
  GraphStore openOrMake() {
    return GraphStore.open(folder());
  }

  /** The store in the folder for reading. */
  GraphStore open() {
    return GraphStore.openExisting(folder());
  }
}
