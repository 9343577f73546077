package wenmai.recognize;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wenmai.language.WordSegmenter;
import wenmai.lexicon.Lexicon;
import wenmai.model.Article;
import wenmai.model.Mention;
import wenmai.recognize.tagger.Tagger;

/**
 * The recognition of an article: recognisers propose in turn, and after each the arbiter settles.
 *
 * <p>Pure and safe for concurrent use.
 */
public final class MentionFinder {
  private static final int SHORTEST_KEPT = 3;
  private static final int LONGEST_ENDING = 9;

  private final WordSegmenter segmenter;
  private final Titles titles;
  private final Tagger tagger = Tagger.load();
  private final List<Recognizer> recognizers;

  public MentionFinder(Lexicon lexicon) {
    segmenter = new WordSegmenter(keptWords(lexicon));
    titles = new Titles(lexicon);
    recognizers =
        List.of(
            new PlaceRecognizer(lexicon),
            new FixedNameRecognizer(lexicon),
            new CorpsRecognizer(),
            new TaggerRecognizer(lexicon),
            new SuffixNameRecognizer(lexicon),
            new UnitRecognizer(lexicon),
            new AwardRecognizer(lexicon),
            new ListedProjectRecognizer(),
            new QuotedNameRecognizer(lexicon),
            new ClusterRecognizer(lexicon),
            new ProductRecognizer(),
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
    words.putAll(lexicon.keptWords());
    return words;
  }

  /** The article's draft with every mention settled. */
  public Draft find(Article article) {
    return recognize(article).draft();
  }

  /** The article's draft with every mention settled, and which proposals gave way. */
  public Recognition recognize(Article article) {
    String folded = TextFolding.fold(article.text());
    Draft draft =
        Draft.of(article, folded, segmenter.segment(folded), titles.in(folded), tagger.tag(folded));
    Set<LostMention> lost = new LinkedHashSet<>();
    for (Recognizer recognizer : recognizers) {
      List<Mention> found = recognizer.recognize(draft);
      if (!found.isEmpty()) {
        Arbiter.Settlement settlement = Arbiter.settle(draft.mentions(), found);
        draft = draft.with(settlement.kept());
        lost.addAll(settlement.lost());
      }
    }
    return new Recognition(
        draft, lost.stream().sorted(Comparator.comparing(LostMention::mention)).toList());
  }
}
