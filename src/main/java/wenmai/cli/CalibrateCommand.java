package wenmai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import wenmai.evaluate.Calibration;
import wenmai.evaluate.Evaluation;
import wenmai.evaluate.ScoreTable;
import wenmai.knowledge.Knowledge;
import wenmai.relate.RuleBook;

/** Counts how often each rule is right, for the confidence of facts. */
@Command(name = "calibrate")
final class CalibrateCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WenmaiCommand parent;

  @Option(names = "--gold", paramLabel = "DIR", required = true)
  private List<Path> folders = List.of();

  @Option(names = "--output", paramLabel = "FILE", required = true)
  private Path output = Path.of("precision.tsv");

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    Knowledge knowledge = wenmai.knowledge();
    List<Evaluation> evaluations = new ArrayList<>();
    for (Path folder : folders) {
      evaluations.add(
          Evaluation.of(
              GoldFolder.open(folder, wenmai.messages()),
              knowledge,
              ProgressBar.on(wenmai.console())));
    }
    Calibration calibration = Calibration.of(evaluations, RuleBook.load(knowledge).confidences());
    try {
      Files.write(output, calibration.lines());
    } catch (IOException e) {
      throw new CommandProblem(
          ExitCode.PROBLEMS, wenmai.messages().text("error.unwritable", output), e);
    }
    wenmai.console().say("calibrate.heldBack");
    wenmai.console().out().print(ScoreTable.ofBands(calibration.heldBack()));
    wenmai.console().say("calibrate.written", output, calibration.tallies().size());
    return ExitCode.OK;
  }
}
