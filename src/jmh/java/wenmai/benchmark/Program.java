package wenmai.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged program, run as its users run it, with a heap of at most 512 MB. */
record Program(Path jar) {
  private static final String HEAP = "-Xmx512m";

  ChildRun run(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(launching());
    all.addAll(List.of("--lang", "en"));
    all.addAll(List.of(arguments));
    return ChildRun.of(all);
  }

  /** Serves a store until the served is closed; waits until it is ready. */
  ServedProgram serve(Path store) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(launching());
    return ServedProgram.start(command, store);
  }

  private List<String> launching() {
    return List.of(HEAP, "-jar", jar.toAbsolutePath().toString());
  }
}
