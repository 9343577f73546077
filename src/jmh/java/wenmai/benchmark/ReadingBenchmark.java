package wenmai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import wenmai.build.ArticleReader;
import wenmai.knowledge.Knowledge;
import wenmai.language.WordSegmenter;
import wenmai.layout.PageLayout;
import wenmai.model.Article;
import wenmai.model.SourceFile;
import wenmai.recognize.tagger.Tagger;
import wenmai.source.SourceLimits;
import wenmai.source.SourceReader;
import wenmai.source.SourceResult;

/** The speed of reading on the sample articles, one thread, warm: {@code characters} a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class ReadingBenchmark {
  /**
   * The sample articles as a newspaper prints them, or the annotated ones; any other folder of
   * texts by {@code -p folder}.
   */
  @Param({"data/articles", "data/gold"})
  public String folder;

  private final List<Article> articles = new ArrayList<>();
  private final List<SourceFile> files = new ArrayList<>();
  private Knowledge knowledge;
  private PageLayout layout;
  private ArticleReader reader;
  private WordSegmenter segmenter;
  private Tagger tagger;

  /** The characters read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Characters {
    public long characters;
  }

  @Setup
  public void load() throws IOException {
    knowledge = Knowledge.at(Path.of("."));
    layout = new PageLayout(knowledge);
    reader = new ArticleReader(knowledge);
    segmenter = new WordSegmenter(Map.of("援疆", "vn"));
    tagger = Tagger.load();
    try (Stream<Path> texts = Files.list(Path.of(folder))) {
      for (Path text : texts.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        SourceResult result =
            new SourceReader(SourceLimits.standard()).read(text, text.getFileName().toString());
        SourceFile file = ((SourceResult.Opened) result).file();
        files.add(file);
        articles.addAll(layout.articles(file));
      }
    }
  }

  /** The whole of reading, as a build does it: layout, recognition, linking, facts. */
  @Benchmark
  public void reading(Characters count, Blackhole sink) {
    List<Article> read = files.stream().flatMap(file -> layout.articles(file).stream()).toList();
    sink.consume(reader.read(read));
    count.characters += read.stream().mapToLong(article -> article.text().length()).sum();
  }

  /** The same, each article by itself. */
  @Benchmark
  public void readingOneByOne(Characters count, Blackhole sink) {
    for (Article article : articles) {
      sink.consume(reader.read(article));
      count.characters += article.text().length();
    }
  }

  /** HanLP's Viterbi segmentation with its recognisers of persons, the floor of the pipeline. */
  @Benchmark
  public void segmentation(Characters count, Blackhole sink) {
    for (Article article : articles) {
      sink.consume(segmenter.segment(article.text()));
      count.characters += article.text().length();
    }
  }

  /** The tagger alone. */
  @Benchmark
  public void tagging(Characters count, Blackhole sink) {
    for (Article article : articles) {
      sink.consume(tagger.tag(article.text()));
      count.characters += article.text().length();
    }
  }
}
