package wenmai.spark;

import java.io.Serializable;
import wenmai.build.ReadSource;
import wenmai.build.ReadingJson;
import wenmai.build.SourceKey;
import wenmai.build.SourceOutcome;

/** What became of one source file, in a form that travels between machines. */
sealed interface ReadOutcome extends Serializable {
  /**
   * Read.
   *
   * @param path the path of the file, as given
   * @param contentHash SHA-256 of its bytes, lower-case hexadecimal
   * @param buildIri the build that read it
   * @param readings the JSON form of its readings
   */
  record Read(String path, String contentHash, String buildIri, String readings)
      implements ReadOutcome {
    private static final long serialVersionUID = 1L;

    ReadSource source() {
      return new ReadSource(
          new SourceKey(path, contentHash, buildIri), ReadingJson.read(readings, path));
    }
  }

  /**
   * Not readable.
   *
   * @param path the path of the file, as given
   * @param why what is wrong with it
   */
  record Refused(String path, String why) implements ReadOutcome {
    private static final long serialVersionUID = 1L;
  }

  /** The outcome of the reading step. */
  static ReadOutcome of(SourceOutcome outcome) {
    if (outcome instanceof SourceOutcome.Refused refused) {
      return new Refused(
          refused.rejected().path(),
          refused.rejected().reason() + ": " + refused.rejected().detail());
    }
    ReadSource source =
        outcome instanceof SourceOutcome.Fresh fresh
            ? fresh.source()
            : ((SourceOutcome.Unchanged) outcome).source();
    SourceKey key = source.key();
    return new Read(
        key.path(), key.contentHash(), key.buildIri(), ReadingJson.write(source.readings()));
  }
}
