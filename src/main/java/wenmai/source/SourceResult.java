package wenmai.source;

import wenmai.model.SourceFile;

/** What came of opening a file: its text, or the reason why not. */
public sealed interface SourceResult {
  /**
   * A file whose text could be read.
   *
   * @param file the file
   */
  record Opened(SourceFile file) implements SourceResult {}

  /**
   * A file that could not be read.
   *
   * @param path the path as given by the user, relative, with forward slashes
   * @param reason the kind of reason
   * @param detail what is wrong and what to do, in English sentences that do not name the path
   */
  record Rejected(String path, RejectionReason reason, String detail) implements SourceResult {}
}
