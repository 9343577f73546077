package wenmai.relate;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.knowledge.Knowledge;
import wenmai.model.Modality;
import wenmai.model.Span;
import wenmai.recognize.Draft;

/**
 * The words of {@code data/lexicon/modal-words.tsv} that make a statement a plan or a proposal (拟,
 * 计划, 建议).
 */
final class ModalWords {
  private static final String FILE = "data/lexicon/modal-words.tsv";
  private static final String SENTENCE_ENDS = "。！？\n";
  private static final int REACH = 8;

  private final SortedMap<String, Modality> words;
  private final Pattern pattern;

  private ModalWords(SortedMap<String, Modality> words) {
    this.words = Collections.unmodifiableSortedMap(words);
    this.pattern = Pattern.compile(String.join("|", words.keySet()));
  }

  /**
   * The words of a knowledge folder.
   *
   * @throws IllegalArgumentException when a line is malformed; the message names the file
   */
  static ModalWords load(Knowledge knowledge) {
    SortedMap<String, Modality> words = new TreeMap<>(Comparator.reverseOrder());
    for (String line : knowledge.lines(FILE)) {
      String[] row = line.split("\t", -1);
      if (row.length != 2 || Modality.fromLabel(row[1]).isEmpty()) {
        throw new IllegalArgumentException(
            FILE + ": a line needs a word, a tab and planned or proposed, not: " + line);
      }
      words.put(row[0], Modality.fromLabel(row[1]).orElseThrow());
    }
    return new ModalWords(words);
  }

  boolean contains(String word) {
    return words.containsKey(word);
  }

  /**
   * The modality of what a stretch of a draft says, by the modal words in it or right before it;
   * those inside names do not count.
   */
  Modality of(Draft draft, Span span) {
    String text = draft.text();
    int from = span.start();
    while (from > 0
        && span.start() - from < REACH
        && SENTENCE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    Matcher modal = pattern.matcher(text).region(from, span.end());
    while (modal.find()) {
      Span word = new Span(modal.start(), modal.end());
      if (draft.mentions().stream().noneMatch(name -> name.span().contains(word))) {
        return words.getOrDefault(modal.group(), Modality.STATED);
      }
    }
    return Modality.STATED;
  }
}
