package wenmai.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.build.BuildProgress;
import wenmai.build.BuildReport;
import wenmai.build.BuildRequest;
import wenmai.build.FolderArchive;
import wenmai.build.GraphBuild;
import wenmai.corpus.ArticleGenerator;
import wenmai.graph.ExportFormat;
import wenmai.graph.ExportScope;
import wenmai.graph.GraphExport;
import wenmai.graph.GraphStore;
import wenmai.knowledge.Knowledge;
import wenmai.lexicon.Gazetteer;
import wenmai.source.SourceResult;

/** A real build by Spark, on the cores of this machine, and one by this program alone. */
class SparkBuildTest {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled();
  private static final int ARTICLES = 2_000;

  @Test
  void givesTheGraphThatOneMachineGives(@TempDir Path folder) throws IOException {
    Path articles = folder.resolve("articles");
    new ArticleGenerator(Gazetteer.load(KNOWLEDGE), 7).write(ARTICLES, articles);
    write(articles, "云溪 头版.html", "<p>云溪县人民医院院长林远舟介绍，患者张某某电话13812345678。</p>");
    write(articles, "notes.md", "notes");
    write(articles, "empty.txt", "");

    Path output = folder.resolve("output");
    List<ReadOutcome.Refused> refused = bySpark(articles, output);

    try (GraphStore alone = GraphStore.open(folder.resolve("store"))) {
      BuildReport report =
          new GraphBuild(KNOWLEDGE, new FolderArchive(folder.resolve("readings")))
              .run(
                  new BuildRequest(List.of(articles), folder, false),
                  alone,
                  BuildProgress.silent());

      assertThat(report.articles()).isGreaterThan(ARTICLES * 9 / 10);
      assertThat(refused.stream().map(ReadOutcome.Refused::path).toList())
          .isEqualTo(report.rejected().stream().map(SourceResult.Rejected::path).toList())
          .containsExactly("articles/empty.txt");
      assertSameLines(lines(output), lines(alone));
    }
  }

  /** Tells a few lines of those that differ. */
  private static void assertSameLines(List<String> given, List<String> expected) {
    Set<String> left = new HashSet<>(given);
    assertThat(left.size()).as("lines given more than once").isEqualTo(given.size());
    assertThat(given.stream().filter(line -> line.contains("138123")).toList()).isEmpty();
    assertThat(expected.stream().filter(line -> !left.remove(line)).limit(5).toList()).isEmpty();
    assertThat(left.stream().limit(5).toList()).isEmpty();
  }

  private static List<ReadOutcome.Refused> bySpark(Path articles, Path output) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.warehouse.dir", output.resolveSibling("warehouse").toString())
            .getOrCreate()) {
      return new SparkBuild(spark)
          .run(
              new org.apache.hadoop.fs.Path(articles.toUri()),
              new org.apache.hadoop.fs.Path(output.toUri()));
    }
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static List<String> lines(Path output) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(output)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".nq")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  private static List<String> lines(GraphStore store) {
    ByteArrayOutputStream quads = new ByteArrayOutputStream();
    GraphExport.write(store, ExportFormat.NQUADS, ExportScope.ALL, quads);
    return quads.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
