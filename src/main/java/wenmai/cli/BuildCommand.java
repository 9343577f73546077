package wenmai.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import wenmai.build.BuildReport;
import wenmai.build.BuildRequest;
import wenmai.build.FolderArchive;
import wenmai.build.GraphBuild;
import wenmai.decide.Editing;
import wenmai.graph.GraphStore;

/** Adds articles to a store. */
@Command(name = "build")
final class BuildCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WenmaiCommand parent;
  @Mixin private final StoreOption store = new StoreOption();

  @Parameters(paramLabel = "FILE|DIR", arity = "1..*", descriptionKey = "paths")
  private List<Path> roots = List.of();

  @Option(names = "--prune")
  private boolean prune;

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    GraphBuild build;
    BuildReport report;
    Instant start = Instant.now();
    try (GraphStore graph = store.openOrMake()) {
      Editing editing = Editing.load(store.folder());
      build =
          new GraphBuild(
              wenmai.knowledge(), new FolderArchive(store.folder().resolve("readings")), editing);
      report =
          build.run(
              new BuildRequest(roots, Path.of("").toAbsolutePath(), prune),
              graph,
              ProgressBar.on(wenmai.console()));
      editing.finish(store.folder());
    }
    return new BuildSummary(wenmai.console()).tell(report, Duration.between(start, Instant.now()));
  }
}
