package wenmai.relate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import wenmai.knowledge.Knowledge;
import wenmai.language.TermMatcher;
import wenmai.model.Mention;
import wenmai.model.Modality;
import wenmai.recognize.Draft;

/**
 * The words of {@code data/lexicon/modal-words.tsv} that make a statement a plan or a proposal (拟,
 * 计划, 建议).
 */
final class ModalWords {
  private static final String FILE = "data/lexicon/modal-words.tsv";

  private final TermMatcher<Modality> matcher;

  private ModalWords(SortedMap<String, Modality> words) {
    matcher = new TermMatcher<>(words);
  }

  /**
   * The words of a knowledge folder.
   *
   * @throws IllegalArgumentException when a line is malformed; the message names the file
   */
  static ModalWords load(Knowledge knowledge) {
    SortedMap<String, Modality> words = new TreeMap<>();
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

  /** The modal words of a draft outside its names: those inside names do not count. */
  ModalPlaces in(Draft draft) {
    List<Mention> names = draft.mentions();
    List<TermMatcher.Match<Modality>> outside = new ArrayList<>();
    for (TermMatcher.Match<Modality> word : matcher.longest(draft.text())) {
      if (names.stream().noneMatch(name -> name.span().contains(word.span()))) {
        outside.add(word);
      }
    }
    return new ModalPlaces(draft.text(), outside);
  }
}
