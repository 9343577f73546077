package wenmai.serve.bound;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * What one query may do within a function.
 *
 * @param cancelled set when the query is to end
 * @param mostCharacters the most UTF-16 code units of a text that a function makes, and the most
 *     digits of a product
 */
record Bounds(AtomicBoolean cancelled, int mostCharacters) {
  private static final int BAD_REQUEST = 400;
  private static final int CONTENT_TOO_LARGE = 413;

  /** A matcher that ends with the query, at its next look at a character. */
  Matcher matcher(Pattern pattern, String text) {
    return pattern.matcher(new WatchedText(text, cancelled));
  }

  /**
   * Runs a match.
   *
   * @throws QueryCancelledException when the query is to end
   */
  <T> T match(Supplier<T> match) {
    try {
      return match.get();
    } catch (StackOverflowError e) {
      ServletOps.error(
          BAD_REQUEST,
          "A regular expression repeats a group too often for so long a text: write it without"
              + " the group, such as [ab]* for (a|b)*.");
      throw e;
    }
  }

  /** Refuses the query when a function would make a longer text. */
  void check(long characters) {
    if (characters > mostCharacters) {
      ServletOps.error(
          CONTENT_TOO_LARGE,
          "A function of the query makes a text or number of more than "
              + mostCharacters
              + " characters, the limit of this server.");
    }
  }

  /** The length of a value as it is written, in UTF-16 code units. */
  static long length(NodeValue value) {
    return value.asString().length();
  }
}
