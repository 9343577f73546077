package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenmai.language.WordSegmenter;
import wenmai.lexicon.Lexicon;
import wenmai.model.Article;
import wenmai.model.Mention;

/**
 * The recognition of an article: its recognisers in order, settled by the arbiter after each.
 *
 * <p>Pure and safe for concurrent use. A trained tagger takes its seat as one more recogniser.
 */
public final class MentionFinder {
  private static final int SHORTEST_KEPT = 3;
  private static final int LONGEST_ENDING = 5;

  private final WordSegmenter segmenter;
  private final Titles titles;
  private final List<Recognizer> recognizers;

  public MentionFinder(Lexicon lexicon) {
    segmenter = new WordSegmenter(keptWords(lexicon));
    titles = new Titles(lexicon);
    recognizers =
        List.of(
            new PlaceRecognizer(lexicon),
            new FixedNameRecognizer(lexicon),
            new TaggerRecognizer(lexicon),
            new SuffixNameRecognizer(lexicon),
            new UnitRecognizer(lexicon),
            new AwardRecognizer(lexicon),
            new ListedProjectRecognizer(),
            new QuotedNameRecognizer(lexicon),
            new ClusterRecognizer(lexicon),
            new PersonRecognizer(lexicon, segmenter));
  }

  /** Names and endings that the segmenter may not cut: 木垒县, 中心医院, 产业集群. */
  private static Map<String, String> keptWords(Lexicon lexicon) {
    Map<String, String> words = new TreeMap<>();
    lexicon.suffixes().keySet().stream()
        .filter(suffix -> suffix.length() <= LONGEST_ENDING)
        .forEach(suffix -> words.put(suffix, "n"));
    lexicon.gazetteer().names().forEach(name -> words.put(name, "ns"));
    lexicon.namedPlaces().keySet().forEach(name -> words.put(name, "ns"));
    words.keySet().removeIf(word -> word.length() < SHORTEST_KEPT);
    words.put("援疆", "vn");
    words.put("光伏", "n");
    return words;
  }

  /** The article's draft with every mention settled. */
  public Draft find(Article article) {
    String folded = TextFolding.fold(article.text());
    Draft draft = Draft.of(article, folded, segmenter.segment(folded), titles.in(folded));
    for (Recognizer recognizer : recognizers) {
      List<Mention> candidates = new ArrayList<>(draft.mentions());
      candidates.addAll(recognizer.recognize(draft));
      draft = draft.with(Arbiter.settle(candidates));
    }
    return draft;
  }
}
