package wenmai.benchmark;

/** A reader of Chinese text whose speed is measured; found by the JDK's service loader. */
public interface TextReader {
  /** What it is, with its version. */
  String title();

  /** Reads one article. */
  void read(String article);

  /** How many characters it reads in a round, so that slow ones end. */
  default int charactersOfRound() {
    return Integer.MAX_VALUE;
  }
}
