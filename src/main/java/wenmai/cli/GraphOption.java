package wenmai.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which graph is served: one in a store, or that of another endpoint. */
final class GraphOption {
  @Option(names = "--store", paramLabel = "DIR")
  private @Nullable Path store;

  @Option(names = "--endpoint", paramLabel = "URL")
  private @Nullable URI endpoint;

  Optional<Path> store() {
    return Optional.ofNullable(store);
  }

  Optional<URI> endpoint() {
    return Optional.ofNullable(endpoint);
  }
}
