package wenmai.build;

import java.util.ArrayList;
import java.util.List;
import wenmai.knowledge.Knowledge;
import wenmai.lexicon.Lexicon;
import wenmai.link.ArticleLinker;
import wenmai.link.LinkedArticle;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.recognize.LostMention;
import wenmai.recognize.MentionFinder;
import wenmai.recognize.Recognition;
import wenmai.relate.FactFinder;

/**
 * The reading of an article, a pure function: recognition, linking and facts.
 *
 * <p>Safe for concurrent use; building one loads the lexicons and rules.
 */
public final class ArticleReader {
  /** Enough for the tables of a stage to stay in the cache, few enough to hold in memory. */
  private static final int CHARACTERS_TOGETHER = 32_768;

  private final MentionFinder mentions;
  private final ArticleLinker linker;
  private final FactFinder facts;

  public ArticleReader(Knowledge knowledge) {
    this(knowledge, Lexicon.load(knowledge));
  }

  /** A reader that shares the lexicon of its knowledge with others. */
  ArticleReader(Knowledge knowledge, Lexicon lexicon) {
    mentions = new MentionFinder(lexicon);
    linker = new ArticleLinker(lexicon);
    facts = new FactFinder(knowledge, lexicon.gazetteer());
  }

  /** All that can be read out of an article. */
  public ArticleReading read(Article article) {
    return explain(article).reading();
  }

  /** All that can be read out of an article, and which proposed names gave way. */
  public Explanation explain(Article article) {
    return explainTogether(List.of(article)).get(0);
  }

  /**
   * The reading of each article, the same as by {@link #read(Article)} but faster for many: they
   * are read stage by stage.
   */
  public List<ArticleReading> read(List<Article> articles) {
    List<ArticleReading> readings = new ArrayList<>();
    for (List<Article> batch : Batches.of(articles, a -> a.text().length(), CHARACTERS_TOGETHER)) {
      explainTogether(batch).stream().map(Explanation::reading).forEach(readings::add);
    }
    return readings;
  }

  private List<Explanation> explainTogether(List<Article> articles) {
    List<Recognition> recognitions = mentions.recognize(articles);
    List<LinkedArticle> linked = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      linked.add(linker.link(articles.get(i), recognitions.get(i).draft().mentions()));
    }
    List<Explanation> explanations = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      explanations.add(explanation(articles.get(i), recognitions.get(i), linked.get(i)));
    }
    return explanations;
  }

  private Explanation explanation(Article article, Recognition recognition, LinkedArticle linked) {
    ArticleReading reading =
        new ArticleReading(
            article, linked.entities(), linked.mentions(), facts.find(recognition.draft(), linked));
    return new Explanation(reading, recognition.lost());
  }

  /**
   * A reading and how it came about.
   *
   * @param reading the reading
   * @param lost the proposals that gave way, in the order of the text
   */
  public record Explanation(ArticleReading reading, List<LostMention> lost) {
    public Explanation {
      lost = List.copyOf(lost);
    }
  }
}
