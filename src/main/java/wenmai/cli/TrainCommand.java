package wenmai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import wenmai.recognize.tagger.Tagger;
import wenmai.recognize.tagger.TaggerScore;
import wenmai.recognize.tagger.TaggerTraining;

/** Trains the tagger of names from annotated corpora. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WenmaiCommand parent;

  @Option(names = "--corpus", paramLabel = "DIR", required = true)
  private @Nullable Path corpus;

  @Option(names = "--output", paramLabel = "FILE", defaultValue = "model.bin.gz")
  private Path output = Path.of("model.bin.gz");

  @Option(names = "--test", paramLabel = "DIR")
  private Optional<Path> test = Optional.empty();

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    if (corpus == null || !Files.exists(corpus)) {
      throw unusable(wenmai, String.valueOf(corpus));
    }
    test.filter(folder -> !Files.exists(folder))
        .ifPresent(
            folder -> {
              throw unusable(wenmai, folder.toString());
            });
    try {
      TaggerTraining.run(corpus, wenmai.knowledge(), output);
      wenmai.console().say("train.written", output, Files.size(output));
      if (test.isPresent()) {
        measure(wenmai.console(), test.get());
      }
    } catch (IllegalArgumentException e) {
      throw unusable(wenmai, corpus.toString());
    } catch (IOException e) {
      throw new CommandProblem(
          ExitCode.PROBLEMS, wenmai.messages().text("error.training", String.valueOf(e)), e);
    }
    return ExitCode.OK;
  }

  private void measure(Console console, Path folder) throws IOException {
    try (InputStream stream = Files.newInputStream(output)) {
      TaggerScore score = TaggerScore.of(Tagger.read(stream), TaggerTraining.sentences(folder));
      console.say(
          "train.score", share(score.precision()), share(score.recall()), share(score.f1()));
    }
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  private static CommandProblem unusable(WenmaiCommand wenmai, String corpus) {
    return new CommandProblem(ExitCode.USAGE, wenmai.messages().text("error.noCorpus", corpus));
  }
}
