package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import wenmai.model.Span;

/**
 * The sentences of a text that may list something: those with a 、 and one of some words behind it.
 */
final class ListSentences {
  private static final String ENDS = "。！？；\n";

  private ListSentences() {}

  static List<Span> in(String text, List<String> words) {
    List<Span> sentences = new ArrayList<>();
    int end = 0;
    for (int mark = text.indexOf('、'); mark >= 0; mark = text.indexOf('、', end)) {
      int start = mark;
      while (start > end && ENDS.indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      end = mark;
      while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      String list = text.substring(mark, end);
      if (words.stream().anyMatch(list::contains)) {
        sentences.add(new Span(start, end));
      }
    }
    return sentences;
  }
}
