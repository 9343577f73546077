package wenmai.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wenmai.evaluate.Gold;

/** The folder of annotated articles that an option names. */
final class GoldFolder {
  private GoldFolder() {}

  /**
   * Opens it.
   *
   * @throws CommandProblem when it is no folder or holds no usable annotation
   */
  static Gold open(Path folder, Messages messages) {
    if (!Files.isDirectory(folder)) {
      throw new CommandProblem(ExitCode.USAGE, messages.text("error.noGold", folder));
    }
    try {
      return Gold.load(folder);
    } catch (UncheckedIOException e) {
      throw new CommandProblem(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
