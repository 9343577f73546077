package wenmai.cli;

import java.net.URI;
import java.util.Optional;
import wenmai.knowledge.Knowledge;
import wenmai.serve.GraphServer;
import wenmai.serve.GraphSource;
import wenmai.serve.ServerSettings;
import wenmai.serve.ServerStartException;
import wenmai.serve.explore.ExampleQuery;
import wenmai.serve.remote.EndpointException;

/** A running server that ends with the process. */
final class Service implements AutoCloseable {
  private final GraphServer server;

  private Service(GraphServer server) {
    this.server = server;
  }

  /** Settings with another port. */
  static ServerSettings onPort(ServerSettings settings, int port, Messages messages) {
    try {
      return settings.withPort(port);
    } catch (IllegalArgumentException e) {
      throw new CommandProblem(ExitCode.USAGE, messages.text("error.noPort", port), e);
    }
  }

  /** Starts serving a graph. */
  static Service start(
      GraphSource graph, Knowledge knowledge, ServerSettings settings, Messages messages) {
    try {
      return new Service(
          GraphServer.start(graph, knowledge, settings.withExamples(ExampleQuery.all(knowledge))));
    } catch (ServerStartException e) {
      throw new CommandProblem(
          switch (e.reason()) {
            case PORT_IN_USE, NO_ADDRESS -> ExitCode.PROBLEMS;
            default -> ExitCode.USAGE;
          },
          messages.text("serverStart." + e.reason(), e.subject()),
          e);
    } catch (EndpointException e) {
      throw new CommandProblem(ExitCode.PROBLEMS, messages.text("endpoint." + e.reason()), e);
    }
  }

  URI address() {
    return server.address();
  }

  /** Where administration is, if there is any. */
  Optional<URI> adminAddress() {
    return server.adminAddress();
  }

  /** Waits until the process is asked to stop, then stops serving. */
  void waitForStop() {
    Thread stop = new Thread(server::close, "stop-serving");
    Runtime.getRuntime().addShutdownHook(stop);
    server.join();
  }

  @Override
  public void close() {
    server.close();
  }
}
