package wenmai.build;

import java.util.List;
import wenmai.knowledge.Knowledge;
import wenmai.lexicon.Lexicon;
import wenmai.link.ArticleLinker;
import wenmai.link.LinkedArticle;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.recognize.Draft;
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
    facts = new FactFinder(knowledge);
  }

  /** All that can be read out of an article. */
  public ArticleReading read(Article article) {
    return explain(article).reading();
  }

  /** All that can be read out of an article, and which proposed names gave way. */
  public Explanation explain(Article article) {
    Recognition recognition = mentions.recognize(article);
    Draft draft = recognition.draft();
    LinkedArticle linked = linker.link(article, draft.mentions());
    ArticleReading reading =
        new ArticleReading(
            article, linked.entities(), linked.mentions(), facts.find(draft, linked));
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
