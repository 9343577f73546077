package wenmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import wenmai.serve.Configuration;
import wenmai.serve.GraphSource;
import wenmai.serve.ServerSettings;
import wenmai.serve.limit.Limit;

/** Serves a store, or what another endpoint holds, over SPARQL until the process is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WenmaiCommand parent;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private GraphOption graph = new GraphOption();

  @Mixin private final EndpointOptions endpoint = new EndpointOptions();

  @Option(names = "--config", paramLabel = "FILE")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--port", paramLabel = "N")
  private Optional<Integer> port = Optional.empty();

  @Mixin private final ServerOptions options = new ServerOptions();

  @Option(names = "--limit", paramLabel = "KEY=N")
  private Map<String, String> limits = new TreeMap<>();

  @Option(names = "--insecure")
  private boolean insecure;

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    ServerSettings settings = settings(wenmai.messages());
    settings
        .unprotectedAddress()
        .ifPresent(
            address -> {
              throw new CommandProblem(
                  ExitCode.USAGE, wenmai.messages().text("error.insecure", address));
            });
    GraphSource source = source(settings, wenmai.messages());
    try (Service service = Service.start(source, wenmai.knowledge(), settings, wenmai.messages())) {
      wenmai.console().say("serve.address", service.address());
      service
          .adminAddress()
          .ifPresent(address -> wenmai.console().say("serve.adminAddress", address));
      service.waitForStop();
    }
    return ExitCode.OK;
  }

  private GraphSource source(ServerSettings settings, Messages messages) {
    return graph
        .store()
        .map(GraphSource::ofStore)
        .orElseGet(
            () ->
                GraphSource.ofEndpoint(
                    endpoint.address(graph.endpoint().orElseThrow(), messages),
                    Duration.ofMillis(settings.limits().of(Limit.QUERY_MILLISECONDS))));
  }

  /** What the file says, changed by what the command line says. */
  private ServerSettings settings(Messages messages) {
    try {
      ServerSettings settings = ServerSettings.standard();
      if (file.isPresent()) {
        settings = Configuration.read(file.get(), settings);
      }
      Map<String, String> given = new TreeMap<>(limits);
      given.putAll(options.given());
      for (Map.Entry<String, String> one : given.entrySet()) {
        settings = Configuration.with(settings, one.getKey(), one.getValue());
      }
      settings = settings.with(settings.protection().withInsecure(insecure));
      return port.isPresent() ? Service.onPort(settings, port.get(), messages) : settings;
    } catch (IllegalArgumentException wrong) {
      throw new CommandProblem(
          ExitCode.USAGE,
          messages.text("error.configuration", String.valueOf(wrong.getMessage())),
          wrong);
    } catch (IOException unreadable) {
      throw new CommandProblem(
          ExitCode.USAGE, messages.text("error.noConfiguration", file.orElseThrow()), unreadable);
    }
  }
}
