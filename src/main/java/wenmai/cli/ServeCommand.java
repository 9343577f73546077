package wenmai.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import wenmai.serve.GraphSource;

/** Serves a store over SPARQL until the process is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WenmaiCommand parent;
  @Mixin private final StoreOption store = new StoreOption();

  @Option(names = "--port", paramLabel = "N", defaultValue = "3030")
  private int port;

  @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
  private String host = "127.0.0.1";

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    GraphSource graph = GraphSource.ofStore(store.folder());
    try (Service service =
        Service.start(graph, wenmai.knowledge(), host, port, wenmai.messages())) {
      wenmai.console().say("serve.address", service.address());
      service.waitForStop();
    }
    return ExitCode.OK;
  }
}
