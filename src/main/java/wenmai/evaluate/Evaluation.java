package wenmai.evaluate;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import wenmai.build.BuildProgress;
import wenmai.build.BuildRequest;
import wenmai.build.GraphBuild;
import wenmai.build.ReadingArchive;
import wenmai.graph.GraphStore;
import wenmai.knowledge.Knowledge;

/**
 * The scores of a graph by newspaper.
 *
 * @param byNewspaper keys as {@link GoldArticle#newspaper()}
 * @param linking pairs of entities of different articles, as {@link LinkingPairs} counts them
 */
public record Evaluation(SortedMap<String, Score> byNewspaper, Counts linking) {
  /** Builds the texts of the gold, one file an article, into a store in memory and scores it. */
  public static Evaluation of(Gold gold, Knowledge knowledge, BuildProgress progress) {
    try (GraphStore store = GraphStore.inMemory()) {
      build(gold, store, knowledge, progress);
      return of(gold, store);
    }
  }

  /** Builds the texts of the gold into a store. */
  static void build(Gold gold, GraphStore store, Knowledge knowledge, BuildProgress progress) {
    new GraphBuild(knowledge, ReadingArchive.inMemory())
        .run(new BuildRequest(gold.texts(), Path.of("").toAbsolutePath(), false), store, progress);
  }

  /** Scores a store that was built from the texts of the gold. */
  public static Evaluation of(Gold gold, GraphStore store) {
    Predictions predictions = Predictions.of(store);
    SortedMap<String, Score> byNewspaper = new TreeMap<>();
    LinkingPairs pairs = new LinkingPairs();
    for (GoldArticle article : gold.articles()) {
      Prediction prediction = predictions.article(article.id());
      pairs.add(article, ArticleScorer.matches(article, prediction));
      byNewspaper.merge(article.newspaper(), ArticleScorer.score(article, prediction), Score::plus);
    }
    return new Evaluation(byNewspaper, pairs.counts());
  }

  /** The score of all newspapers together. */
  public Score total() {
    return byNewspaper.values().stream().reduce(Score.NONE, Score::plus);
  }
}
