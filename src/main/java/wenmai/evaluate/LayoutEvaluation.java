package wenmai.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import wenmai.knowledge.Knowledge;
import wenmai.layout.PageLayout;
import wenmai.model.Article;
import wenmai.source.SourceLimits;
import wenmai.source.SourceReader;
import wenmai.source.SourceResult;

/**
 * The layout scores of printed pages.
 *
 * @param byPage the score of each page by its file's bare name, such as {@code 004}
 */
public record LayoutEvaluation(SortedMap<String, LayoutScore> byPage) {
  public LayoutEvaluation {
    byPage = Collections.unmodifiableSortedMap(new TreeMap<>(byPage));
  }

  /**
   * Reads the pages {@code NNN.txt} of a folder and compares their articles with the clean texts
   * {@code NNN-MM.txt} of another; pages without clean texts are left out.
   *
   * @throws UncheckedIOException when a folder or page cannot be read, or no page has a clean text
   */
  public static LayoutEvaluation of(Path raw, Path gold, Knowledge knowledge) {
    Gold annotated = Gold.load(gold);
    PageLayout layout = new PageLayout(knowledge);
    SourceReader reader = new SourceReader(SourceLimits.standard());
    SortedMap<String, LayoutScore> scores = new TreeMap<>();
    for (Path page : pages(raw)) {
      String name = String.valueOf(page.getFileName()).replaceFirst("\\.txt$", "");
      List<LayoutScore.Clean> clean = clean(annotated, name);
      if (!clean.isEmpty()) {
        scores.put(name, LayoutScore.of(clean, articles(reader, layout, page)));
      }
    }
    if (scores.isEmpty()) {
      throw problem(raw + " holds no page NNN.txt with clean texts NNN-MM.txt in " + gold);
    }
    return new LayoutEvaluation(scores);
  }

  /** The score of all pages together. */
  public LayoutScore total() {
    return byPage.values().stream().reduce(LayoutScore.NONE, LayoutScore::plus);
  }

  private static List<Path> pages(Path raw) {
    try (Stream<Path> files = Files.list(raw)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + raw + " cannot be listed", e);
    }
  }

  private static List<LayoutScore.Clean> clean(Gold gold, String page) {
    List<LayoutScore.Clean> clean = new ArrayList<>();
    for (int i = 0; i < gold.articles().size(); i++) {
      GoldArticle article = gold.articles().get(i);
      if (article.newspaper().equals(page)) {
        clean.add(
            new LayoutScore.Clean(article.id(), lines(gold.texts().get(i)), article.bylines()));
      }
    }
    return clean;
  }

  private static List<String> lines(Path text) {
    try {
      return Files.readAllLines(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text + " cannot be read", e);
    }
  }

  private static List<Article> articles(SourceReader reader, PageLayout layout, Path page) {
    SourceResult result = reader.read(page, String.valueOf(page.getFileName()));
    if (result instanceof SourceResult.Opened opened) {
      return layout.articles(opened.file());
    }
    throw problem(page + " cannot be read: " + result);
  }

  private static UncheckedIOException problem(String message) {
    return new UncheckedIOException(message, new IOException(message));
  }
}
