package wenmai.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wenmai.evaluate.Gold;
import wenmai.evaluate.GoldArticle;
import wenmai.knowledge.Knowledge;
import wenmai.layout.PageLayout;
import wenmai.learn.LinearClassifier;
import wenmai.lexicon.Lexicon;
import wenmai.link.ArticleLinker;
import wenmai.link.LinkedArticle;
import wenmai.model.Article;
import wenmai.recognize.Draft;
import wenmai.recognize.MentionFinder;
import wenmai.recognize.MentionTraining;
import wenmai.recognize.tagger.HintedTaggerTraining;
import wenmai.relate.FactFinder;
import wenmai.relate.FactTraining;
import wenmai.source.SourceLimits;
import wenmai.source.SourceReader;
import wenmai.source.SourceResult;

/**
 * The models learned from annotated articles: the second tagger, the judge of names and the judge
 * of facts.
 *
 * @param mentions the second tagger and the judge of names
 * @param facts the judge of facts
 */
public record ArticleModels(MentionTraining.Learned mentions, LinearClassifier facts) {
  /**
   * An annotated file and the articles that its layout shows.
   *
   * @param gold the annotation
   * @param articles the articles
   */
  record Annotated(GoldArticle gold, List<Article> articles) {}

  /** Learns from annotated articles; the same articles and knowledge give the same models. */
  public static ArticleModels learn(List<Gold> gold, Knowledge knowledge) {
    Lexicon lexicon = Lexicon.load(knowledge);
    List<Annotated> articles = articles(gold, knowledge);
    MentionTraining training = new MentionTraining(lexicon);
    List<MentionTraining.Annotated> names = new ArrayList<>();
    for (Annotated annotated : articles) {
      for (Article article : annotated.articles()) {
        names.add(
            new MentionTraining.Annotated(
                article,
                GoldNames.in(article.text(), annotated.gold()).stream()
                    .map(GoldNames.Named::mention)
                    .toList(),
                false));
      }
    }
    MentionTraining.Learned mentions = training.train(names);
    return new ArticleModels(
        mentions, facts(articles, training.finder(mentions), knowledge, lexicon));
  }

  private static List<Annotated> articles(List<Gold> gold, Knowledge knowledge) {
    PageLayout layout = new PageLayout(knowledge);
    SourceReader reader = new SourceReader(SourceLimits.standard());
    List<Annotated> articles = new ArrayList<>();
    for (Gold folder : gold) {
      for (int i = 0; i < folder.articles().size(); i++) {
        Path text = folder.texts().get(i);
        if (reader.read(text, text.toString()) instanceof SourceResult.Opened opened) {
          articles.add(new Annotated(folder.articles().get(i), layout.articles(opened.file())));
        }
      }
    }
    return articles;
  }

  private static LinearClassifier facts(
      List<Annotated> articles, MentionFinder finder, Knowledge knowledge, Lexicon lexicon) {
    FactTraining training = new FactTraining(new FactFinder(knowledge));
    ArticleLinker linker = new ArticleLinker(lexicon);
    for (Annotated annotated : articles) {
      for (Article article : annotated.articles()) {
        Draft draft = finder.find(article);
        LinkedArticle linked = linker.link(article, draft.mentions());
        training.add(draft, linked, GoldFacts.in(article.text(), linked, annotated.gold()));
      }
    }
    return training.train();
  }

  /**
   * Writes the models into a folder of the layout of {@code src/main/resources}.
   *
   * @throws IOException when a file cannot be written
   */
  public void write(Path folder) throws IOException {
    Path recognize = Files.createDirectories(folder.resolve("wenmai/recognize/tagger"));
    try (OutputStream out = Files.newOutputStream(recognize.resolve("hinted-model.bin.gz"))) {
      HintedTaggerTraining.write(mentions.tagger(), out);
    }
    try (OutputStream out =
        Files.newOutputStream(folder.resolve("wenmai/recognize/judge.bin.gz"))) {
      mentions.judge().write(out);
    }
    Files.createDirectories(folder.resolve("wenmai/relate"));
    try (OutputStream out = Files.newOutputStream(folder.resolve("wenmai/relate/judge.bin.gz"))) {
      facts.write(out);
    }
  }
}
