package wenmai.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import wenmai.knowledge.Knowledge;

/** The command above all others, with the options that each of them takes. */
@Command(
    name = "wenmai",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      BuildCommand.class,
      LoadCommand.class,
      ServeCommand.class,
      QueryCommand.class,
      ExportCommand.class,
      ValidateCommand.class,
      AuditCommand.class,
      EvaluateCommand.class,
      ExplainCommand.class,
      StatsCommand.class,
      DecideCommand.class,
      ForgetCommand.class,
      CalibrateCommand.class,
      TrainCommand.class,
      UserCommand.class,
      TokenCommand.class
    })
final class WenmaiCommand implements Runnable {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--knowledge", paramLabel = "DIR", scope = ScopeType.INHERIT)
  private Optional<Path> knowledgeFolder = Optional.empty();

  /** Here picocli checks it; {@link Messages#chosenBy} acts on it before picocli starts. */
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  private Optional<Language> language = Optional.empty();

  @Option(names = "--verbose", scope = ScopeType.INHERIT)
  private boolean verbose;

  WenmaiCommand(Console console) {
    this.console = console;
  }

  /** The languages of help and messages. */
  enum Language {
    ZH,
    EN
  }

  static WenmaiCommand of(CommandLine command) {
    return (WenmaiCommand) command.getCommandSpec().root().userObject();
  }

  /** The command above a subcommand, which picocli has put in. */
  static WenmaiCommand above(@Nullable WenmaiCommand parent) {
    return Objects.requireNonNull(parent);
  }

  Console console() {
    return console;
  }

  Messages messages() {
    return console.messages();
  }

  boolean verbose() {
    return verbose;
  }

  /** The folder that {@code --knowledge} names. */
  Optional<Path> editedKnowledge() {
    return knowledgeFolder;
  }

  /** The knowledge that {@code --knowledge} names, or the one in the jar. */
  Knowledge knowledge() {
    return knowledgeFolder.map(this::knowledgeAt).orElseGet(Knowledge::bundled);
  }

  private Knowledge knowledgeAt(Path folder) {
    try {
      return Knowledge.at(folder);
    } catch (UncheckedIOException e) {
      throw new CommandProblem(ExitCode.USAGE, messages().text("error.noKnowledge", folder), e);
    }
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), messages().text("error.noCommand"));
    }
  }
}
