package wenmai.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenmai.build.BuildReport;
import wenmai.build.Desk;
import wenmai.decide.Decision;
import wenmai.decide.DecisionException;
import wenmai.decide.LoggedDecision;

/** The desk of decisions on the command line: each kind of decision is a command of its own. */
@Command(name = "decide")
final class DecideCommand implements Runnable {
  @ParentCommand private @Nullable WenmaiCommand parent;
  @Spec private @Nullable CommandSpec spec;

  /** Who decides. */
  static final class Author {
    @Option(names = "--by", paramLabel = "NAME")
    private Optional<String> name = Optional.empty();
  }

  @Command(name = "merge")
  int merge(
      @Mixin StoreOption store,
      @Mixin Author author,
      @Parameters(paramLabel = "KEPT", index = "0", descriptionKey = "kept") String kept,
      @Parameters(paramLabel = "MERGED", index = "1", descriptionKey = "merged") String merged) {
    return decide(store, author, Decision.Merge.of(Iri.of(kept), Iri.of(merged)));
  }

  @Command(name = "split")
  int split(
      @Mixin StoreOption store,
      @Mixin Author author,
      @Parameters(paramLabel = "ENTITY", index = "0", descriptionKey = "entity") String entity,
      @Parameters(
              paramLabel = "ARTICLE",
              index = "1..*",
              arity = "1..*",
              descriptionKey = "articles")
          List<String> articles) {
    return decide(
        store, author, new Decision.Split(Iri.of(entity), articles.stream().map(Iri::of).toList()));
  }

  @Command(name = "reject")
  int reject(
      @Mixin StoreOption store,
      @Mixin Author author,
      @Parameters(paramLabel = "CLAIM", descriptionKey = "claim") String claim) {
    return decide(store, author, new Decision.Reject(Iri.of(claim)));
  }

  @Command(name = "rename")
  int rename(
      @Mixin StoreOption store,
      @Mixin Author author,
      @Parameters(paramLabel = "ENTITY", index = "0", descriptionKey = "entity") String entity,
      @Parameters(paramLabel = "NAME", index = "1", descriptionKey = "newName") String name) {
    return decide(store, author, new Decision.Rename(Iri.of(entity), name));
  }

  @Command(name = "undo")
  int undo(
      @Mixin StoreOption store,
      @Parameters(paramLabel = "NUMBER", descriptionKey = "number") int number) {
    try {
      desk(store).undo(number);
    } catch (IllegalArgumentException e) {
      throw new CommandProblem(
          ExitCode.USAGE, console().messages().text("decide.noDecision", number), e);
    }
    console().say("decide.undone", number);
    return ExitCode.OK;
  }

  @Command(name = "list")
  int list(@Mixin StoreOption store) {
    List<LoggedDecision> decisions = desk(store).log().decisions();
    decisions.forEach(
        logged ->
            console()
                .say(
                    logged.isInForce() ? "decide.line" : "decide.undoneLine",
                    logged.number(),
                    logged.made(),
                    logged.author().orElse("-"),
                    DecisionText.of(logged.decision(), console().messages())));
    if (decisions.isEmpty()) {
      console().say("decide.none");
    }
    return ExitCode.OK;
  }

  @Command(name = "proposals")
  int proposals(@Mixin StoreOption store) {
    Desk.Proposals proposals = desk(store).proposals();
    proposals
        .misprints()
        .forEach(
            pair ->
                console()
                    .say(
                        "decide.misprint",
                        pair.name(),
                        pair.otherName(),
                        Iri.tail(pair.iri()),
                        Iri.tail(pair.otherIri())));
    proposals
        .namesakes()
        .forEach(
            (name, iris) ->
                console()
                    .say(
                        "decide.namesakes",
                        name,
                        iris.stream().map(Iri::tail).toList().toString()));
    if (proposals.misprints().isEmpty() && proposals.namesakes().isEmpty()) {
      console().say("decide.noProposals");
    }
    return ExitCode.OK;
  }

  private int decide(StoreOption store, Author author, Decision decision) {
    return refusing(
        console(),
        desk(store),
        desk -> {
          BuildReport report = desk.decide(decision, author.name);
          List<LoggedDecision> decisions = desk.log().decisions();
          int number = decisions.get(decisions.size() - 1).number();
          console()
              .say(
                  "decide.made",
                  number,
                  DecisionText.of(decision, console().messages()),
                  report.replaced());
          return ExitCode.OK;
        });
  }

  /** What a deed at a desk returns; a decision that cannot be made becomes a problem in words. */
  static int refusing(Console console, Desk desk, Function<Desk, Integer> deed) {
    try {
      return deed.apply(desk);
    } catch (DecisionException e) {
      throw new CommandProblem(
          ExitCode.USAGE, console.messages().text("decide." + e.reason(), Iri.tail(e.iri())), e);
    }
  }

  private Desk desk(StoreOption store) {
    return desk(store, WenmaiCommand.above(parent));
  }

  static Desk desk(StoreOption store, WenmaiCommand wenmai) {
    return new Desk(
        store.folder(), wenmai.knowledge(), Path.of("").toAbsolutePath(), Clock.systemUTC());
  }

  private Console console() {
    return WenmaiCommand.above(parent).console();
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), console().messages().text("error.noCommand"));
    }
  }
}
