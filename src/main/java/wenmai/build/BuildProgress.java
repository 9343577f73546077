package wenmai.build;

/** A listener that is told how far a build is, always by the thread that runs the build. */
@FunctionalInterface
public interface BuildProgress {
  /**
   * Hears that one more source file is done.
   *
   * @param done the number of files done
   * @param total the number of files to do
   * @param path the file just done
   */
  void advanced(int done, int total, String path);

  /** A listener that does nothing. */
  static BuildProgress silent() {
    return (done, total, path) -> {};
  }
}
