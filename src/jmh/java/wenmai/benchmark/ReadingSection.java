package wenmai.benchmark;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import wenmai.build.ArticleReader;
import wenmai.corpus.ArticleGenerator;
import wenmai.knowledge.Knowledge;
import wenmai.layout.PageLayout;
import wenmai.lexicon.Gazetteer;
import wenmai.model.Article;
import wenmai.model.SourceFile;

/**
 * The speed of reading generated articles, warm, beside HanLP's Viterbi segmentation with all its
 * recognisers, and Stanford CoreNLP where it is on the class path.
 *
 * <p>They take turns, so that a machine that gets slower for a while does so for all.
 */
final class ReadingSection implements Section {
  private static final int ARTICLES = 300;

  private final Knowledge knowledge = Knowledge.bundled();

  @Override
  public String name() {
    return "reading";
  }

  /** A way to read all articles once; gives the characters read. */
  private record Way(String title, Callable<Integer> reading) {}

  @Override
  public String measure(Plan plan) throws Exception {
    ArticleGenerator generator = new ArticleGenerator(Gazetteer.load(knowledge), 1);
    List<String> texts = IntStream.range(0, ARTICLES).mapToObj(generator::article).toList();
    List<Way> ways = ways(texts);
    List<List<Double>> speeds = new ArrayList<>();
    ways.forEach(way -> speeds.add(new ArrayList<>()));
    for (int round = -2; round < plan.rounds(); round++) {
      for (int i = 0; i < ways.size(); i++) {
        double speed = charactersPerSecond(ways.get(i).reading(), plan.seconds());
        if (round >= 0) {
          speeds.get(i).add(speed);
        }
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      rows.add(
          List.of(
              ways.get(i).title(),
              new Spread(speeds.get(i)).told("%,.0f"),
              ratio(speeds.get(i), speeds.get(0))));
    }
    for (TextReader reader : ServiceLoader.load(TextReader.class)) {
      rows.add(peer(reader, texts, new Spread(speeds.get(0)).median(), plan));
    }
    return new Table(List.of("what", "characters a second", "to our reading on one thread"), rows)
        .markdown();
  }

  private List<Way> ways(List<String> texts) {
    PageLayout layout = new PageLayout(knowledge);
    ArticleReader reader = new ArticleReader(knowledge);
    Segment viterbi = new ViterbiSegment().enableAllNamedEntityRecognize(true);
    List<SourceFile> files =
        IntStream.range(0, texts.size())
            .mapToObj(
                i ->
                    new SourceFile(i + ".txt", "text/plain", "UTF-8", "0".repeat(64), texts.get(i)))
            .toList();
    Callable<Integer> reading =
        () -> {
          List<Article> articles =
              files.stream().flatMap(file -> layout.articles(file).stream()).toList();
          reader.read(articles);
          return characters(texts);
        };
    return List.of(
        new Way("our reading: layout, names, linking, facts; one thread", reading),
        new Way("the same, two threads", () -> twice(reading)),
        new Way(
            "HanLP's Viterbi segmentation, all recognisers, one thread",
            () -> {
              texts.forEach(text -> text.lines().forEach(viterbi::seg));
              return characters(texts);
            }));
  }

  private static int characters(List<String> texts) {
    return texts.stream().mapToInt(String::length).sum();
  }

  /** Two threads that each read all articles. */
  private static int twice(Callable<Integer> reading) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      int characters = 0;
      for (Future<Integer> one : pool.invokeAll(List.of(reading, reading))) {
        characters += one.get();
      }
      return characters;
    } finally {
      pool.shutdown();
    }
  }

  private static double charactersPerSecond(Callable<Integer> reading, int seconds)
      throws Exception {
    long start = System.nanoTime();
    long characters = 0;
    do {
      characters += reading.call();
    } while (System.nanoTime() - start < seconds * 1_000_000_000L);
    return characters * 1e9 / (System.nanoTime() - start);
  }

  private static List<String> peer(TextReader reader, List<String> texts, double ours, Plan plan) {
    reader.read(texts.get(0));
    List<Double> speeds = new ArrayList<>();
    for (int round = 0; round < plan.rounds(); round++) {
      long start = System.nanoTime();
      int characters = 0;
      for (int i = 0; i < texts.size() && characters < reader.charactersOfRound(); i++) {
        reader.read(texts.get(i));
        characters += texts.get(i).length();
      }
      speeds.add(characters * 1e9 / (System.nanoTime() - start));
    }
    Spread spread = new Spread(speeds);
    return List.of(
        reader.title(),
        spread.told("%,.0f"),
        String.format(Locale.ROOT, "%.4f", spread.median() / ours));
  }

  private static String ratio(List<Double> speeds, List<Double> toSpeeds) {
    return new Spread(
            IntStream.range(0, speeds.size())
                .mapToObj(i -> speeds.get(i) / toSpeeds.get(i))
                .toList())
        .told("%.2f");
  }
}
