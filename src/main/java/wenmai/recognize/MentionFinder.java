package wenmai.recognize;

import java.util.ArrayList;
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
import wenmai.model.Token;
import wenmai.recognize.tagger.TaggedSpan;
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
    return recognize(List.of(article)).get(0);
  }

  /**
   * The recognition of each article.
   *
   * <p>Articles do not influence one another. They go through stage by stage, since the tables of
   * the segmenter, the tagger and a recogniser fill the cache of a processor each; reading many
   * short articles together is nearly twice as fast as one after the other.
   */
  public List<Recognition> recognize(List<Article> articles) {
    List<String> folded = articles.stream().map(Article::text).map(TextFolding::fold).toList();
    List<List<Token>> tokens = folded.stream().map(segmenter::segment).toList();
    List<List<TaggedSpan>> taggings = folded.stream().map(tagger::tag).toList();
    List<Settling> settlings = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      String text = folded.get(i);
      settlings.add(
          new Settling(
              Draft.of(articles.get(i), text, tokens.get(i), titles.in(text), taggings.get(i))));
    }
    for (Recognizer recognizer : recognizers) {
      settlings.forEach(settling -> settling.hear(recognizer));
    }
    return settlings.stream().map(Settling::recognition).toList();
  }

  /** An article on its way from recogniser to recogniser. */
  private static final class Settling {
    private final Set<LostMention> lost = new LinkedHashSet<>();
    private Draft draft;

    Settling(Draft draft) {
      this.draft = draft;
    }

    void hear(Recognizer recognizer) {
      List<Mention> found = recognizer.recognize(draft);
      if (!found.isEmpty()) {
        Arbiter.Settlement settlement = Arbiter.settle(draft.mentions(), found);
        draft = draft.with(settlement.kept());
        lost.addAll(settlement.lost());
      }
    }

    Recognition recognition() {
      return new Recognition(
          draft, lost.stream().sorted(Comparator.comparing(LostMention::mention)).toList());
    }
  }
}
