package wenmai.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import wenmai.serve.remote.EndpointAddress;

/** The options that say how another SPARQL endpoint is to be asked. */
final class EndpointOptions {
  @Option(names = "--endpoint-authorization-file", paramLabel = "FILE")
  private Optional<Path> authorization = Optional.empty();

  @Option(names = "--endpoint-rows", paramLabel = "N")
  private int rows = EndpointAddress.STANDARD_ROWS;

  /** The endpoint at an address. */
  EndpointAddress address(URI uri, Messages messages) {
    try {
      return new EndpointAddress(uri, authorization.map(file -> read(file, messages)), rows);
    } catch (IllegalArgumentException wrong) {
      throw new CommandProblem(
          ExitCode.USAGE,
          messages.text("error.configuration", String.valueOf(wrong.getMessage())),
          wrong);
    }
  }

  private static String read(Path file, Messages messages) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new CommandProblem(
          ExitCode.USAGE, messages.text("error.noAuthorization", file), unreadable);
    }
  }
}
