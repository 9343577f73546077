package wenmai.language;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import wenmai.model.Span;
import wenmai.model.Token;

/**
 * HanLP's Viterbi segmenter with its Han and transliterated person-name recognisers, frozen.
 *
 * <p>Safe for concurrent use: nothing is changed after construction.
 */
public final class WordSegmenter {
  private static final Logger HANLP_LOG = Logger.getLogger("HanLP");

  private static final int FREQUENCY = 1000;
  private static final int EVERYDAY = 5;

  private final Segment segment;

  /**
   * A segmenter that never cuts some words.
   *
   * @param words words to keep whole, with their PKU tags
   */
  public WordSegmenter(Map<String, String> words) {
    HANLP_LOG.setLevel(Level.SEVERE);
    segment =
        new ViterbiSegment()
            .enableCustomDictionary(dictionary(words))
            .enableCustomDictionaryForcing(true)
            .enableNameRecognize(true)
            .enableTranslatedNameRecognize(false)
            .enableJapaneseNameRecognize(false)
            .enablePlaceRecognize(false)
            .enableOrganizationRecognize(false)
            .enableOffset(true);
  }

  /** A dictionary of this instance alone: HanLP's shared one is left as it is. */
  private static DynamicCustomDictionary dictionary(Map<String, String> words) {
    TreeMap<String, CoreDictionary.Attribute> entries = new TreeMap<>();
    words.forEach(
        (word, tag) -> entries.put(word, CoreDictionary.Attribute.create(tag + " " + FREQUENCY)));
    DoubleArrayTrie<CoreDictionary.Attribute> trie = new DoubleArrayTrie<>();
    trie.build(entries);
    return new DynamicCustomDictionary(trie, null, null);
  }

  /**
   * The words of a text, in order, without those that are only white space.
   *
   * @param text the text; line ends separate sentences
   * @return tokens with UTF-16 offsets in {@code text} and PKU tags
   */
  public List<Token> segment(String text) {
    List<Token> tokens = new ArrayList<>();
    int lineStart = 0;
    while (lineStart < text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      if (lineEnd < 0) {
        lineEnd = text.length();
      }
      segmentLine(text, lineStart, lineEnd, tokens);
      lineStart = lineEnd + 1;
    }
    return List.copyOf(tokens);
  }

  /** Whether HanLP's core dictionary knows a string as an everyday word and not as a name. */
  public boolean isEverydayWord(String word) {
    CoreDictionary.Attribute attribute = CoreDictionary.get(word);
    return attribute != null
        && attribute.totalFrequency >= EVERYDAY
        && !attribute.hasNatureStartsWith("nr")
        && !attribute.hasNatureStartsWith("ns");
  }

  private void segmentLine(String text, int start, int end, List<Token> tokens) {
    if (text.substring(start, end).isBlank()) {
      return;
    }
    int at = start;
    for (Term term : segment.seg(text.substring(start, end))) {
      int found = text.indexOf(term.word, at);
      if (found < 0 || found + term.word.length() > end) {
        continue;
      }
      at = found + term.word.length();
      if (!term.word.isBlank()) {
        tokens.add(new Token(new Span(found, at), term.word, term.nature.toString()));
      }
    }
  }
}
