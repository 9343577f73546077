package wenmai.recognize.tagger;

import java.util.ArrayList;
import java.util.List;
import wenmai.model.Span;

/** The pieces of a text that are decoded at once: lines, and parts of very long ones. */
final class Pieces {
  private static final int LONG = 1000;
  private static final int LONGEST = 8000;

  private Pieces() {}

  static List<Span> of(String text) {
    List<Span> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start);
      if (end > start) {
        pieces.add(new Span(start, end));
      }
      start = end < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
    }
    return pieces;
  }

  /** The end of a line, or of as much of a very long one as should be decoded at once. */
  private static int end(String text, int start) {
    int at = start;
    while (at < text.length() && at - start < LONGEST && text.charAt(at) != '\n') {
      if (text.charAt(at++) == '。' && at - start >= LONG) {
        return at;
      }
    }
    return at;
  }
}
