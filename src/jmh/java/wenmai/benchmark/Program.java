package wenmai.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packaged program, run as its users run it, with a heap of at most 512 MB.
 *
 * @param options of the virtual machine
 */
record Program(Path jar, List<String> options) {
  private static final String HEAP = "-Xmx512m";

  Program {
    options = List.copyOf(options);
  }

  Program(Path jar) {
    this(jar, List.of());
  }

  /** The same with another option of the virtual machine. */
  Program with(String option) {
    return new Program(jar, Stream.concat(options.stream(), Stream.of(option)).toList());
  }

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
    return Stream.concat(options.stream(), Stream.of(HEAP, "-jar", jar.toAbsolutePath().toString()))
        .toList();
  }
}
