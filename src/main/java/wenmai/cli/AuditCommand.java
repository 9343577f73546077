package wenmai.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import wenmai.graph.AuditOutcome;
import wenmai.graph.GraphStore;
import wenmai.graph.PrivacyAudit;
import wenmai.graph.PrivacyFinding;

/** Proves that a store holds no forbidden attribute of people. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WenmaiCommand parent;
  @Mixin private final StoreOption store = new StoreOption();

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    Console console = wenmai.console();
    try (GraphStore graph = store.open()) {
      AuditOutcome outcome = new PrivacyAudit(wenmai.knowledge()).audit(graph);
      console.say(
          "audit.examined", outcome.persons(), outcome.claims(), outcome.texts(), outcome.quotes());
      tell(outcome, console);
      if (outcome.isClean()) {
        console.say("audit.clean");
        return ExitCode.OK;
      }
      console.say("audit.found", outcome.violations().size() + outcome.findings().size());
      return ExitCode.PROBLEMS;
    }
  }

  /** Tells all that an audit found. */
  static void tell(AuditOutcome outcome, Console console) {
    outcome.violations().forEach(violation -> ValidateCommand.tell(violation, console));
    outcome.findings().forEach(finding -> tell(finding, console));
  }

  private static void tell(PrivacyFinding finding, Console console) {
    String kinds =
        finding.attributes().stream()
            .map(attribute -> console.messages().text("attribute." + attribute))
            .collect(Collectors.joining(", "));
    console.out().println(finding.subject() + " " + finding.property() + ": " + kinds);
  }
}
