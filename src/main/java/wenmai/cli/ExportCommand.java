package wenmai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import wenmai.graph.ExportFormat;
import wenmai.graph.ExportScope;
import wenmai.graph.GraphExport;
import wenmai.graph.GraphStore;

/** Writes a store out as a file. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WenmaiCommand parent;
  @Mixin private final StoreOption store = new StoreOption();

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "turtle")
  private ExportFormat format = ExportFormat.TURTLE;

  @Option(names = "--what", paramLabel = "WHAT", defaultValue = "all")
  private ExportScope scope = ExportScope.ALL;

  @Option(names = "--output", paramLabel = "FILE")
  private Optional<Path> output = Optional.empty();

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    try (GraphStore graph = store.open()) {
      if (output.isPresent()) {
        write(graph, output.get(), wenmai);
      } else {
        GraphExport.write(graph, format, scope, wenmai.console().out());
        wenmai.console().out().flush();
      }
    }
    return ExitCode.OK;
  }

  private void write(GraphStore graph, Path file, WenmaiCommand wenmai) {
    try (OutputStream out = Files.newOutputStream(file)) {
      GraphExport.write(graph, format, scope, out);
    } catch (IOException e) {
      throw new CommandProblem(
          ExitCode.PROBLEMS, wenmai.messages().text("error.unwritable", file), e);
    }
  }
}
