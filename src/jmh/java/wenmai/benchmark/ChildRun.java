package wenmai.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process did from its start to its end.
 *
 * @param seconds how long it ran
 * @param processorSeconds how long it kept a core busy, all its threads together: less swayed by
 *     what else the machine does; up to the last 20 milliseconds
 * @param heapMegabytes the largest heap that a collection left
 * @param residentMegabytes the most memory it held, with mapped files; 0 where /proc does not tell
 * @param output what it printed
 */
record ChildRun(
    double seconds,
    double processorSeconds,
    long heapMegabytes,
    long residentMegabytes,
    String output) {
  private static final long LONGEST_HOURS = 1;
  private static final Pattern COLLECTED = Pattern.compile("\\d+M->(\\d+)M\\(");
  private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /** Runs {@code java} with arguments; a process that fails is an error. */
  static ChildRun of(List<String> arguments) throws IOException, InterruptedException {
    Path collections = Files.createTempFile("gc", ".log");
    List<String> command = new ArrayList<>(List.of("java", "-Xlog:gc:file=" + collections));
    command.addAll(arguments);
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    CompletableFuture<String> output =
        CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
    long resident = 0;
    Duration processor = Duration.ZERO;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      resident = Math.max(resident, resident(process.pid()));
      processor = process.info().totalCpuDuration().orElse(processor);
      if (System.nanoTime() - start > TimeUnit.HOURS.toNanos(LONGEST_HOURS)) {
        process.destroyForcibly();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long heap = largest(COLLECTED, Files.readString(collections));
    Files.delete(collections);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + "\n" + output.join());
    }
    return new ChildRun(seconds, processor.toMillis() / 1e3, heap, resident / 1024, output.join());
  }

  private static String text(InputStream in) {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long resident(long process) {
    try {
      return largest(RESIDENT, Files.readString(Path.of("/proc/" + process + "/status")));
    } catch (IOException endedOrNoProc) {
      return 0;
    }
  }

  private static long largest(Pattern number, String text) {
    return number
        .matcher(text)
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .max()
        .orElse(0);
  }

  /** The number that a pattern's first group finds in the output. */
  double number(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(output);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in\n" + output);
    }
    return Double.parseDouble(matcher.group(1));
  }
}
