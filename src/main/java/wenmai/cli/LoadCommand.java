package wenmai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import wenmai.graph.AuditOutcome;
import wenmai.graph.GraphLoad;
import wenmai.graph.GraphStore;
import wenmai.graph.PrivacyAudit;
import wenmai.graph.UnloadableException;

/** Makes a store of a graph in files, unless that holds a forbidden attribute of people. */
@Command(name = "load")
final class LoadCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WenmaiCommand parent;
  @Mixin private final StoreOption store = new StoreOption();

  @Parameters(paramLabel = "FILE|DIR", arity = "1..*")
  private List<Path> graphs = List.of();

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    List<Path> files = files(wenmai.messages());
    try (GraphStore graph = store.openOrMake()) {
      if (!graph.isEmpty()) {
        throw new CommandProblem(
            ExitCode.USAGE, wenmai.messages().text("error.filledStore", store.folder()));
      }
      long read = GraphLoad.fill(graph, files);
      AuditOutcome audit = new PrivacyAudit(wenmai.knowledge()).audit(graph);
      if (!audit.isClean()) {
        GraphLoad.takeBack(graph);
        AuditCommand.tell(audit, wenmai.console());
        throw new CommandProblem(ExitCode.PROBLEMS, wenmai.messages().text("error.forbiddenGraph"));
      }
      wenmai.console().say("load.done", read, store.folder());
    } catch (UnloadableException e) {
      throw new CommandProblem(
          ExitCode.PROBLEMS, wenmai.messages().text("error.unloadable", e.file(), e.detail()), e);
    }
    return ExitCode.OK;
  }

  /** The files given, and of folders those in them whose ending is that of a graph, sorted. */
  private List<Path> files(Messages messages) {
    List<Path> files = new ArrayList<>();
    for (Path given : graphs) {
      if (Files.isDirectory(given)) {
        try (Stream<Path> entries = Files.list(given)) {
          entries.filter(LoadCommand::isGraph).sorted().forEach(files::add);
        } catch (IOException e) {
          throw new CommandProblem(
              ExitCode.PROBLEMS,
              messages.text("error.unloadable", given, String.valueOf(e.getMessage())),
              e);
        }
      } else {
        files.add(given);
      }
    }
    if (files.isEmpty()) {
      throw new CommandProblem(ExitCode.USAGE, messages.text("error.noGraphFile"));
    }
    return files;
  }

  private static boolean isGraph(Path file) {
    return file.toString().matches(".*\\.(nq|trig)(\\.gz)?") && !file.toFile().isHidden();
  }
}
