package wenmai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import wenmai.graph.GraphQuery;
import wenmai.graph.GraphStore;
import wenmai.graph.QueryException;
import wenmai.graph.ResultFormat;

/** Asks a store in SPARQL. */
@Command(name = "query")
final class QueryCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WenmaiCommand parent;
  @Mixin private final StoreOption store = new StoreOption();

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
  private ResultFormat format = ResultFormat.TABLE;

  @ArgGroup(multiplicity = "1")
  private QueryText query = new QueryText();

  /** The query, given as an argument or in a file. */
  static final class QueryText {
    @Parameters(paramLabel = "QUERY", descriptionKey = "sparql")
    private @Nullable String sparql;

    @Option(names = "--file", paramLabel = "FILE")
    private @Nullable Path file;
  }

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    String sparql = sparql(wenmai);
    try (GraphStore graph = store.open()) {
      GraphQuery.query(graph, sparql, format, wenmai.console().out());
    } catch (QueryException e) {
      throw new CommandProblem(
          ExitCode.USAGE, wenmai.messages().text("error.query", String.valueOf(e.getMessage())), e);
    }
    wenmai.console().out().flush();
    return ExitCode.OK;
  }

  private String sparql(WenmaiCommand wenmai) {
    if (query.file == null) {
      return query.sparql == null ? "" : query.sparql;
    }
    try {
      return Files.readString(query.file);
    } catch (IOException e) {
      throw new CommandProblem(
          ExitCode.USAGE, wenmai.messages().text("error.unreadable", query.file), e);
    }
  }
}
