package wenmai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the program as a whole and beside its peers, and keeps the figures in a document. */
@Command(name = "measurements", mixinStandardHelpOptions = true)
public final class Measurements implements Callable<Integer> {
  private static final List<Section> SECTIONS =
      List.of(
          new StartSection(),
          new ReadingSection(),
          new LoadSection(),
          new QuerySection(),
          new BuildSection(),
          new ChangeSection());

  @Parameters(paramLabel = "SECTION", description = "what to measure; everything by default")
  private List<String> wanted = List.of();

  @Option(names = "--jar")
  private Path jar = Path.of("target/wenmai.jar");

  @Option(names = "--folder", description = "where corpora and stores are kept between runs")
  private Path folder = Path.of("target/measurements");

  @Option(names = "--articles", split = ",")
  private List<Integer> articles = List.of(1_000, 10_000);

  @Option(names = "--quads", split = ",")
  private List<Integer> quads = List.of(1_000_000, 5_000_000);

  @Option(names = "--rounds")
  private int rounds = 3;

  @Option(names = "--seconds", description = "how long each round of a speed lasts")
  private int seconds = 10;

  @Option(names = "--document", description = "where the figures are kept; none by default")
  private List<Path> documents = List.of();

  /** Measures. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Measurements()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(folder);
    Plan plan = new Plan(jar, folder, articles, quads, rounds, seconds);
    for (Section section : SECTIONS) {
      if (wanted.isEmpty() || wanted.contains(section.name())) {
        String told = section.measure(plan) + "\n\n" + circumstances();
        System.out.println("## " + section.name() + "\n\n" + told + "\n");
        for (Path document : documents) {
          new PerformanceDocument(document).replace(section.name(), told);
        }
      }
    }
    return 0;
  }

  private static String circumstances() throws IOException {
    return "Measured %s on %s, %d cores, %s %s."
        .formatted(
            LocalDate.now(),
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.vm.name"),
            System.getProperty("java.version"));
  }

  private static String processor() throws IOException {
    Path told = Path.of("/proc/cpuinfo");
    if (!Files.exists(told)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(told)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .limit(1)
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .collect(Collectors.joining());
    }
  }
}
