package wenmai.relate;

import java.util.List;
import wenmai.language.TermMatcher;
import wenmai.model.Modality;
import wenmai.model.Span;

/**
 * Where the modal words of an article stand.
 *
 * @param text the article's clean text
 * @param words the words outside names, in the order of the text, none overlapping another
 */
record ModalPlaces(String text, List<TermMatcher.Match<Modality>> words) {
  private static final String SENTENCE_ENDS = "。！？\n";
  private static final int REACH = 8;

  ModalPlaces {
    words = List.copyOf(words);
  }

  /** The modality of what a stretch says, by the first modal word in it or right before it. */
  Modality of(Span span) {
    int from = span.start();
    while (from > 0
        && span.start() - from < REACH
        && SENTENCE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    for (TermMatcher.Match<Modality> word : words) {
      if (word.span().end() > span.end()) {
        break;
      }
      if (word.span().start() >= from) {
        return word.value();
      }
    }
    return Modality.STATED;
  }
}
