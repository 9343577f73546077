package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wenmai.language.TermMatcher;
import wenmai.language.WordSegmenter;
import wenmai.lexicon.Lexicon;
import wenmai.lexicon.NameSuffix;
import wenmai.model.Article;
import wenmai.model.Mention;
import wenmai.recognize.tagger.HintedTagger;
import wenmai.recognize.tagger.Hints;
import wenmai.recognize.tagger.TaggedSpan;
import wenmai.recognize.tagger.Tagger;

/**
 * The recognition of an article: recognisers propose, a trained judge disposes.
 *
 * <p>Pure and safe for concurrent use.
 */
public final class MentionFinder {
  private static final int SHORTEST_KEPT = 3;
  private static final int LONGEST_ENDING = 5;
  private static final double HINTED = 0.5;

  private final Lexicon lexicon;
  private final WordSegmenter segmenter;
  private final Titles titles;
  private final Tagger tagger = Tagger.load();
  private final List<Recognizer> recognizers;
  private final HintReader hintReader;
  private final TermMatcher<NameSuffix> endings;
  private final Optional<Judgement> judgement;

  /** The trained half of recognition. */
  record Judgement(HintedTagger tagger, MentionJudge judge) {}

  public MentionFinder(Lexicon lexicon) {
    this(lexicon, Optional.empty());
  }

  MentionFinder(Lexicon lexicon, Optional<Judgement> judgement) {
    this.lexicon = lexicon;
    this.judgement = judgement;
    segmenter = new WordSegmenter(keptWords(lexicon));
    titles = new Titles(lexicon);
    hintReader = new HintReader(lexicon);
    endings = new TermMatcher<>(lexicon.suffixes());
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

  /**
   * An article as the grammars read it.
   *
   * @param draft the draft with the grammars' mentions settled
   * @param proposals all that any recogniser proposed
   * @param hints what the second tagger should know
   */
  record Proposed(Draft draft, List<Mention> proposals, Hints hints) {}

  Proposed propose(Article article) {
    String folded = TextFolding.fold(article.text());
    Draft draft =
        Draft.of(article, folded, segmenter.segment(folded), titles.in(folded), tagger.tag(folded));
    List<Mention> proposals = new ArrayList<>();
    for (Recognizer recognizer : recognizers) {
      List<Mention> found = recognizer.recognize(draft);
      proposals.addAll(found);
      List<Mention> candidates = new ArrayList<>(draft.mentions());
      candidates.addAll(found);
      draft = draft.with(Arbiter.settle(candidates));
    }
    for (TaggedSpan name : draft.tagged()) {
      proposals.add(mention(draft, name, "characters"));
    }
    return new Proposed(draft, proposals, hintReader.hints(draft, draft.tagged()));
  }

  private static Mention mention(Draft draft, TaggedSpan name, String recognizer) {
    return new Mention(
        name.span(), name.span().of(draft.article().text()), name.type(), recognizer, HINTED);
  }

  /** The candidates of an article and what the judge sees of them. */
  Candidates candidates(Proposed proposed, List<TaggedSpan> hinted) {
    List<Mention> all = new ArrayList<>(proposed.proposals());
    all.addAll(SpanProposals.in(proposed.draft(), endings.all(proposed.draft().text())));
    hinted.forEach(name -> all.add(mention(proposed.draft(), name, "context")));
    return new Candidates(
        Candidate.of(all),
        new CandidateFeatures(proposed.draft(), lexicon, proposed.draft().tagged(), hinted));
  }

  record Candidates(List<Candidate> list, CandidateFeatures features) {}

  /** The article's draft with every mention settled. */
  public Draft find(Article article) {
    return recognize(article).draft();
  }

  /** The article's draft with every mention settled, and how each candidate fared. */
  public Recognition recognize(Article article) {
    Proposed proposed = propose(article);
    if (judgement.isEmpty()) {
      return new Recognition(proposed.draft(), List.of());
    }
    List<TaggedSpan> hinted =
        judgement.get().tagger().tag(proposed.draft().text(), proposed.hints());
    Candidates candidates = candidates(proposed, hinted);
    List<Verdict> verdicts =
        judgement.get().judge().judge(proposed.draft(), candidates.list(), candidates.features());
    List<Mention> names = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      if (verdict instanceof Verdict.Kept kept) {
        names.add(kept.mention());
      }
    }
    return new Recognition(proposed.draft().with(names), verdicts);
  }
}
