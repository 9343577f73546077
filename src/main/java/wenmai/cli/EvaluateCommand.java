package wenmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import wenmai.evaluate.ErrorReport;
import wenmai.evaluate.Evaluation;
import wenmai.evaluate.Gold;
import wenmai.evaluate.LayoutEvaluation;
import wenmai.evaluate.ScoreJson;
import wenmai.evaluate.ScoreTable;

/** Measures what is read out of annotated articles. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
  private static final String TO_OUTPUT = "-";

  @ParentCommand private @Nullable WenmaiCommand parent;

  @Option(names = "--gold", paramLabel = "DIR", required = true)
  private @Nullable Path folder;

  @Option(names = "--errors", paramLabel = "FILE", arity = "0..1", fallbackValue = TO_OUTPUT)
  private Optional<Path> errors = Optional.empty();

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
  private Format format = Format.TABLE;

  @Option(names = "--by", paramLabel = "newspaper")
  private Optional<Grouping> by = Optional.empty();

  @Option(names = "--layout")
  private boolean layout;

  @Option(names = "--raw", paramLabel = "DIR")
  private Optional<Path> raw = Optional.empty();

  /** How scores are written. */
  enum Format {
    TABLE,
    JSON
  }

  /** What scores are broken down by. */
  enum Grouping {
    NEWSPAPER
  }

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    if (layout) {
      measureLayout(wenmai);
      return ExitCode.OK;
    }
    Evaluation evaluation =
        Evaluation.of(gold(wenmai), wenmai.knowledge(), ProgressBar.on(wenmai.console()));
    Console console = wenmai.console();
    if (format == Format.JSON) {
      console.out().println(ScoreJson.text(evaluation, by.isPresent()));
    } else {
      by.ifPresent(unused -> tellNewspapers(evaluation, console));
      console.out().print(ScoreTable.of(evaluation));
    }
    errors.ifPresent(file -> tell(ErrorReport.of(evaluation.total().errors()), file, wenmai));
    return ExitCode.OK;
  }

  private void measureLayout(WenmaiCommand wenmai) {
    Path pages =
        raw.filter(Files::isDirectory)
            .orElseThrow(
                () ->
                    new CommandProblem(
                        ExitCode.USAGE,
                        wenmai.messages().text("error.noRaw", raw.map(Path::toString).orElse(""))));
    gold(wenmai);
    LayoutEvaluation evaluation;
    try {
      evaluation = LayoutEvaluation.of(pages, Objects.requireNonNull(folder), wenmai.knowledge());
    } catch (UncheckedIOException e) {
      throw new CommandProblem(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
    if (format == Format.JSON) {
      wenmai.console().out().println(ScoreJson.text(evaluation));
    } else {
      wenmai.console().out().print(ScoreTable.of(evaluation));
    }
    errors.ifPresent(file -> tell(evaluation.total().missed(), file, wenmai));
  }

  private Gold gold(WenmaiCommand wenmai) {
    return GoldFolder.open(Objects.requireNonNull(folder), wenmai.messages());
  }

  private static void tellNewspapers(Evaluation evaluation, Console console) {
    evaluation
        .byNewspaper()
        .forEach(
            (newspaper, score) -> {
              console.say("evaluate.newspaper", newspaper);
              console.out().println(ScoreTable.of(score));
            });
    console.say("evaluate.total");
  }

  private static void tell(List<String> lines, Path file, WenmaiCommand wenmai) {
    if (file.toString().equals(TO_OUTPUT)) {
      lines.forEach(wenmai.console().out()::println);
      return;
    }
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new CommandProblem(
          ExitCode.PROBLEMS, wenmai.messages().text("error.unwritable", file), e);
    }
  }
}
