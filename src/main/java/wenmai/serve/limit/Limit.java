package wenmai.serve.limit;

import java.util.Arrays;
import java.util.Optional;

/**
 * A limit of a server: its key in a configuration, its standard value and what it may be set to.
 */
public enum Limit {
  /** The longest time of a query, in milliseconds; a client may ask for less, never for more. */
  QUERY_MILLISECONDS("query.milliseconds", 30_000, 1, 3_600_000),
  /** The most rows of an answer, or triples of one that is a graph. */
  QUERY_ROWS("query.rows", 1_000_000, 1, 100_000_000),
  /** The most characters of a query, in UTF-16 code units. */
  QUERY_CHARACTERS("query.characters", 65_536, 16, 1_048_576),
  /**
   * The most characters of a text that a function within a query makes, in UTF-16 code units, and
   * the most digits of a product.
   */
  TEXT_CHARACTERS("text.characters", 65_536, 16, 16_777_216),
  /** The most queries, path searches and downloads under way at once. */
  QUERIES_AT_ONCE("queries.at-once", 8, 1, 1_000),
  /** The most bytes of a request's body. */
  REQUEST_BYTES("request.bytes", 1_048_576, 1_024, 104_857_600),
  /** The most requests of one client address a minute; so many may also come in one burst. */
  CLIENT_REQUESTS("client.requests-per-minute", 30_000, 1, 100_000_000);

  private final String key;
  private final int standard;
  private final int least;
  private final int most;

  Limit(String key, int standard, int least, int most) {
    this.key = key;
    this.standard = standard;
    this.least = least;
    this.most = most;
  }

  /** The limit of a key, if it is one. */
  public static Optional<Limit> ofKey(String key) {
    return Arrays.stream(values()).filter(limit -> limit.key.equals(key)).findFirst();
  }

  /** The name of the limit in a configuration and on the page of limits. */
  public String key() {
    return key;
  }

  /** The value when nothing else is set. */
  public int standard() {
    return standard;
  }

  /**
   * Checks a value.
   *
   * @throws IllegalArgumentException when it is out of bounds
   */
  void check(int value) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          key + " must be from " + least + " to " + most + ", not " + value);
    }
  }
}
