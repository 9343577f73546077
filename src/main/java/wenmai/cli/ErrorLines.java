package wenmai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import wenmai.graph.StoreException;

/** Tells errors as one line each: what is wrong and what to do. */
final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Console console;

  ErrorLines(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    tell(
        what(exception)
            + console
                .messages()
                .text("error.seeHelp", command.getCommandSpec().qualifiedName(" ")));
    if (List.of(arguments).contains("--verbose")) {
      exception.printStackTrace(console.err());
    }
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult parseResult) {
    if (exception instanceof StoreException problem) {
      return handleExecutionException(inWords(problem), command, parseResult);
    }
    boolean verbose = WenmaiCommand.of(command).verbose();
    boolean expected = exception instanceof CommandProblem;
    String blame =
        expected ? "" : WenmaiCommand.of(command).editedKnowledge().map(this::suspicion).orElse("");
    String hint = verbose || expected ? "" : console.messages().text("error.seeVerbose");
    tell(blame + firstLine(exception) + hint);
    if (verbose) {
      exception.printStackTrace(console.err());
    }
    return exception instanceof CommandProblem problem ? problem.exitCode() : ExitCode.PROBLEMS;
  }

  private CommandProblem inWords(StoreException problem) {
    int exitCode =
        switch (problem.reason()) {
          case MISSING, OCCUPIED, NEWER -> ExitCode.USAGE;
          case UNWRITABLE, FULL, DAMAGED, IN_USE, BUILDING -> ExitCode.PROBLEMS;
        };
    return new CommandProblem(
        exitCode,
        console.messages().text("store." + problem.reason(), problem.place(), problem.holder()),
        problem);
  }

  private String suspicion(Path knowledge) {
    return console.messages().text("error.inKnowledge", knowledge);
  }

  private void tell(String line) {
    console.err().println("wenmai: " + line);
  }

  private String what(ParameterException exception) {
    if (exception instanceof MissingParameterException missing) {
      return console.messages().text("error.missing", names(missing.getMissing()));
    }
    if (exception instanceof UnmatchedArgumentException unmatched) {
      return console.messages().text("error.unknown", String.join(" ", unmatched.getUnmatched()));
    }
    if (exception instanceof MutuallyExclusiveArgsException) {
      return console.messages().text("error.oneOf." + exception.getCommandLine().getCommandName());
    }
    ArgSpec argument = exception.getArgSpec();
    if (argument instanceof OptionSpec option && exception.getValue() != null) {
      return wrongValue(option, exception.getValue());
    }
    return console.messages().text("error.usage", firstLine(exception));
  }

  private String wrongValue(OptionSpec option, String value) {
    Class<?> type = option.auxiliaryTypes()[0];
    return type.isEnum()
        ? console.messages().text("error.choice", option.longestName(), value, choices(type))
        : console.messages().text("error.value", option.longestName(), value);
  }

  private static String choices(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String names(List<ArgSpec> missing) {
    return missing.stream()
        .map(
            argument ->
                argument instanceof OptionSpec option
                    ? option.longestName() + " " + option.paramLabel()
                    : argument.paramLabel())
        .map(String::strip)
        .collect(Collectors.joining(", "));
  }

  private static String firstLine(Exception exception) {
    String message = exception.getMessage();
    return message == null || message.isBlank()
        ? exception.getClass().getSimpleName()
        : message.strip().lines().findFirst().orElse("");
  }
}
