package wenmai.recognize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenmai.learn.LinearClassifier;
import wenmai.learn.LinearTrainer;
import wenmai.lexicon.Lexicon;
import wenmai.model.Article;
import wenmai.model.Mention;
import wenmai.model.Span;
import wenmai.recognize.tagger.HintedTagger;
import wenmai.recognize.tagger.HintedTaggerTraining;
import wenmai.recognize.tagger.TaggedSpan;

/**
 * The training of the second tagger and of the judge from annotated articles.
 *
 * <p>The judge learns from what taggers say that were not trained on the article in question.
 */
public final class MentionTraining {
  private static final int FOLDS = 5;
  private static final double FLAT_WEIGHT = Double.parseDouble(System.getProperty("fw", "0.3"));
  private static final LinearTrainer TRAINER = new LinearTrainer(19, 12, 0.1, 2e-4, 0.02, 20261127);

  private final Lexicon lexicon;
  private final MentionFinder finder;

  public MentionTraining(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.finder = new MentionFinder(lexicon);
  }

  /**
   * An article with its names marked.
   *
   * @param article the article
   * @param names its names in the order of the text, nested ones too
   * @param flat whether only persons, places and organisations are marked, and none inside another
   */
  public record Annotated(Article article, List<Mention> names, boolean flat) {
    public Annotated {
      names = names.stream().sorted().toList();
    }
  }

  /** What was learned. */
  public record Learned(HintedTagger tagger, LinearClassifier judge) {}

  /** Learns from articles. */
  public Learned train(List<Annotated> articles) {
    List<MentionFinder.Proposed> proposed =
        articles.stream().map(article -> finder.propose(article.article())).toList();
    List<HintedTaggerTraining.Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      lessons.add(
          new HintedTaggerTraining.Lesson(
              proposed.get(i).draft().text(), proposed.get(i).hints(), articles.get(i).names()));
    }
    List<LinearTrainer.Example> examples = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      List<HintedTaggerTraining.Lesson> others = new ArrayList<>();
      for (int i = 0; i < lessons.size(); i++) {
        if (i % FOLDS != held && !articles.get(i).flat()) {
          others.add(lessons.get(i));
        }
      }
      HintedTagger tagger = HintedTaggerTraining.train(others);
      for (int i = held; i < articles.size(); i += FOLDS) {
        List<TaggedSpan> hinted =
            tagger.tag(proposed.get(i).draft().text(), proposed.get(i).hints());
        examples(proposed.get(i), hinted, articles.get(i), examples);
      }
    }
    return new Learned(
        HintedTaggerTraining.train(full(articles, lessons)),
        TRAINER.train(1 + MentionJudge.TYPES.size(), examples));
  }

  private static List<HintedTaggerTraining.Lesson> full(
      List<Annotated> articles, List<HintedTaggerTraining.Lesson> lessons) {
    List<HintedTaggerTraining.Lesson> full = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i++) {
      if (!articles.get(i).flat()) {
        full.add(lessons.get(i));
      }
    }
    return full;
  }

  private void examples(
      MentionFinder.Proposed proposed,
      List<TaggedSpan> hinted,
      Annotated annotated,
      List<LinearTrainer.Example> examples) {
    List<Mention> names = annotated.names();
    Map<Span, Mention> right = new HashMap<>();
    names.forEach(name -> right.put(name.span(), name));
    MentionFinder.Candidates candidates = finder.candidates(proposed, hinted);
    for (Candidate candidate : candidates.list()) {
      Mention name = right.get(candidate.span());
      if (annotated.flat() && name == null && liesInside(candidate.span(), names)) {
        continue;
      }
      int of = name == null ? MentionJudge.NO_NAME : MentionJudge.classOf(name.type());
      examples.add(
          new LinearTrainer.Example(
              candidates.features().of(candidate).toArray(),
              of,
              annotated.flat() ? FLAT_WEIGHT : 1));
    }
  }

  private static boolean liesInside(Span span, List<Mention> names) {
    return names.stream().anyMatch(name -> name.span().contains(span));
  }

  /** A finder that uses what was learned. */
  public MentionFinder finder(Learned learned) {
    return new MentionFinder(
        lexicon,
        Optional.of(
            new MentionFinder.Judgement(
                learned.tagger(), new MentionJudge(learned.judge(), lexicon))));
  }
}
