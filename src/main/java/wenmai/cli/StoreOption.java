package wenmai.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wenmai.graph.GraphStore;
import wenmai.graph.StoreException;

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

  /** The store in the folder, made when there is none. */
  GraphStore openOrMake() {
    try {
      return GraphStore.open(folder());
    } catch (StoreException e) {
      throw new CommandProblem(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  /** The store in the folder. */
  GraphStore open() {
    try {
      return GraphStore.openExisting(folder());
    } catch (StoreException e) {
      throw new CommandProblem(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
