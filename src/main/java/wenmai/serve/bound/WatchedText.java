package wenmai.serve.bound;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;

/**
 * A text that stops its reader when the query is to end: a regular expression may look at the
 * characters of a short text more often than a year is long.
 */
record WatchedText(String text, AtomicBoolean cancelled) implements CharSequence {
  @Override
  public char charAt(int index) {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
