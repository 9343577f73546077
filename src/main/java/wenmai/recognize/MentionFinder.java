package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
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
  private final WordSegmenter segmenter = new WordSegmenter();
  private final List<Recognizer> recognizers;

  public MentionFinder(Lexicon lexicon) {
    Titles titles = new Titles(lexicon);
    recognizers =
        List.of(
            new PlaceRecognizer(lexicon),
            new FixedNameRecognizer(lexicon),
            new TaggerRecognizer(lexicon, titles),
            new SuffixNameRecognizer(lexicon, titles),
            new UnitRecognizer(lexicon, titles),
            new AwardRecognizer(lexicon),
            new ListedProjectRecognizer(),
            new QuotedNameRecognizer(lexicon),
            new ClusterRecognizer(lexicon),
            new PersonRecognizer(lexicon, titles, segmenter));
  }

  /** The article's draft with every mention settled. */
  public Draft find(Article article) {
    String folded = TextFolding.fold(article.text());
    Draft draft = Draft.of(article, folded, segmenter.segment(folded));
    for (Recognizer recognizer : recognizers) {
      List<Mention> candidates = new ArrayList<>(draft.mentions());
      candidates.addAll(recognizer.recognize(draft));
      draft = draft.with(Arbiter.settle(candidates));
    }
    return draft;
  }
}
