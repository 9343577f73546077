package wenmai.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import wenmai.build.Desk;

/** Takes an entity out of a store for good. */
@Command(name = "forget")
final class ForgetCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WenmaiCommand parent;
  @Mixin private final StoreOption store = new StoreOption();

  @Parameters(paramLabel = "IRI", arity = "0..1", descriptionKey = "iri")
  private Optional<String> iri = Optional.empty();

  @Option(names = "--list")
  private boolean list;

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    Desk desk = DecideCommand.desk(store, wenmai);
    if (list == iri.isPresent()) {
      throw new CommandProblem(ExitCode.USAGE, wenmai.messages().text("forget.either"));
    }
    if (iri.isEmpty()) {
      wenmai.console().say("forget.count", desk.forgottenNames());
      return ExitCode.OK;
    }
    String gone = Iri.of(iri.get());
    return DecideCommand.refusing(
        wenmai.console(),
        desk,
        one -> {
          wenmai.console().say("forget.gone", one.forget(gone).size());
          return ExitCode.OK;
        });
  }
}
