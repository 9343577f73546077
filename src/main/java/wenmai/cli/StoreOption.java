package wenmai.cli;

import java.nio.file.Path;
import java.util.function.Function;
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
  GraphStore openOrMake(Messages messages) {
    return opened(folder(), GraphStore::open, messages);
  }

  /** The store in the folder. */
  GraphStore open(Messages messages) {
    return opened(folder(), GraphStore::openExisting, messages);
  }

  /** The store that an opener finds in a folder, or a problem in words. */
  static GraphStore opened(Path folder, Function<Path, GraphStore> opener, Messages messages) {
    try {
      return opener.apply(folder);
    } catch (StoreException e) {
      throw new CommandProblem(ExitCode.USAGE, messages.text("store." + e.reason(), folder), e);
    }
  }
}
