package wenmai.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import wenmai.graph.GraphStore;
import wenmai.graph.ShapesCheck;
import wenmai.graph.ValidationOutcome;
import wenmai.graph.Violation;

/** Checks a store against the ontology's shapes. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WenmaiCommand parent;
  @Mixin private final StoreOption store = new StoreOption();

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    try (GraphStore graph = store.open()) {
      return tell(new ShapesCheck(wenmai.knowledge()).validate(graph), wenmai.console());
    }
  }

  /** Tells an outcome: a line for each violation, then the verdict. */
  static int tell(ValidationOutcome outcome, Console console) {
    outcome.violations().forEach(violation -> tell(violation, console));
    if (outcome.conforms()) {
      console.say("validate.conforms");
      return ExitCode.OK;
    }
    console.say("validate.violated", outcome.violations().size());
    return ExitCode.PROBLEMS;
  }

  /** Tells one violation as a line. */
  static void tell(Violation violation, Console console) {
    String where =
        Stream.of(Optional.of(violation.focus()), violation.path(), violation.value())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    String what = console.messages().isChinese() ? violation.chinese() : violation.english();
    console.out().println(where + ": " + what);
  }
}
