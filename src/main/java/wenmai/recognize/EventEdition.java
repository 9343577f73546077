package wenmai.recognize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year or edition that stands before an event's name: 2023, 第八届, 十四届. */
final class EventEdition {
  private static final Pattern EDITION =
      Pattern.compile("(20\\d{2}年?|首届|第?[一二三四五六七八九十\\d]+届|第[一二三四五六七八九十\\d]+次)+");
  private static final int LONGEST = 8;

  private EventEdition() {}

  /** Whether an event's name tells its edition, at its head or behind its place. */
  static boolean isIn(String name) {
    return EDITION.matcher(name).find();
  }

  /** The offset where the edition before {@code start} begins, or {@code start}. */
  static int start(String text, int start) {
    int end = start < text.length() && text.charAt(start) == '届' ? start + 1 : start;
    Matcher edition = EDITION.matcher(text).region(Math.max(0, end - LONGEST), end);
    int found = start;
    while (edition.find()) {
      if (edition.end() == end) {
        found = edition.start();
      }
    }
    return found;
  }
}
