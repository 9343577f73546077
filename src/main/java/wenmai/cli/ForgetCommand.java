package wenmai.cli;

import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes an entity out of a store for good. */
@Command(name = "forget")
final class ForgetCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WenmaiCommand parent;
  @Mixin private final StoreOption store = new StoreOption();

  @Parameters(paramLabel = "IRI", descriptionKey = "iri")
  private String iri = "";

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    return DecideCommand.refusing(
        wenmai.console(),
        DecideCommand.desk(store, wenmai),
        desk -> {
          SortedSet<String> gone = desk.forget(Iri.of(iri));
          wenmai.console().say("forget.gone", gone.size());
          return ExitCode.OK;
        });
  }
}
