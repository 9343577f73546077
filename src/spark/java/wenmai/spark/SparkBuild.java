package wenmai.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;
import wenmai.graph.EntityName;
import wenmai.graph.SourceLines;
import wenmai.link.JoinedNames;
import wenmai.link.LinkingClue;
import wenmai.link.SameKeys;
import wenmai.source.RejectionReason;
import wenmai.source.SourceFinder;
import wenmai.source.SourceLimits;

/**
 * The build of a graph on a cluster: a folder of articles becomes N-Quads, the same quads as a
 * build on one machine gives.
 *
 * <p>Each file is read once, wherever Spark puts it. What articles tell about names is grouped by
 * block; the pairs of keys that blocks make one go to the driver, and their joined names to all
 * machines. Labels are grouped by entity.
 */
public final class SparkBuild {
  private static final Logger LOG = LoggerFactory.getLogger(SparkBuild.class);

  private final SparkSession spark;
  private final JavaSparkContext cluster;

  /** A build in a session of Spark. */
  public SparkBuild(SparkSession spark) {
    this.spark = spark;
    this.cluster = JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  /**
   * Builds by {@code spark-submit}: {@code ARTICLES OUTPUT}; exit code 1 when files are refused.
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("give two folders: ARTICLES OUTPUT");
    }
    int refused;
    try (SparkSession spark = SparkSession.builder().appName("wenmai").getOrCreate()) {
      List<ReadOutcome.Refused> outcomes =
          new SparkBuild(spark).run(new Path(arguments[0]), new Path(arguments[1]));
      outcomes.forEach(one -> LOG.warn("Not read: {}, {}", one.path(), one.why()));
      refused = outcomes.size();
    }
    if (refused > 0) {
      System.exit(1);
    }
  }

  /**
   * Builds.
   *
   * @param articles the folder of the articles, walked in full
   * @param output the folder for the N-Quads, which must not be there
   * @return the files that could not be read, sorted by path
   */
  List<ReadOutcome.Refused> run(Path articles, Path output) throws IOException {
    FileSystem files = articles.getFileSystem(spark.sparkContext().hadoopConfiguration());
    Path folder = files.makeQualified(new Path(articles.toString()));
    JavaRDD<ReadOutcome> outcomes = read(folder).persist(StorageLevel.DISK_ONLY());
    JavaRDD<ReadOutcome.Read> read = ofKind(outcomes, ReadOutcome.Read.class);
    Broadcast<JoinedNames> joined = cluster.broadcast(link(read));
    JavaRDD<SourceLines> lines =
        read.map(source -> Steps.here().lines(source.source(), joined.value()))
            .persist(StorageLevel.DISK_ONLY());
    write(
        lines
            .flatMap(source -> source.articles().iterator())
            .union(lines.flatMap(source -> source.shared().iterator()).distinct())
            .union(labels(lines)),
        output);
    List<ReadOutcome.Refused> refused = new ArrayList<>(empty(files, folder));
    refused.addAll(ofKind(outcomes, ReadOutcome.Refused.class).collect());
    refused.sort(Comparator.comparing(ReadOutcome.Refused::path));
    return List.copyOf(refused);
  }

  /** The files without a byte, which Spark does not hand on. */
  private static List<ReadOutcome.Refused> empty(FileSystem files, Path folder) throws IOException {
    GivenPaths paths = GivenPaths.of(folder);
    List<ReadOutcome.Refused> empty = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> all = files.listFiles(folder, true);
    while (all.hasNext()) {
      LocatedFileStatus file = all.next();
      if (file.getLen() == 0 && SourceFinder.mayBeArticle(file.getPath().getName())) {
        empty.add(
            new ReadOutcome.Refused(
                paths.given(file.getPath().toString()), RejectionReason.EMPTY + ": no byte"));
      }
    }
    return empty;
  }

  private JavaRDD<ReadOutcome> read(Path folder) {
    GivenPaths paths = GivenPaths.of(folder);
    long most = SourceLimits.standard().maxBytes();
    Dataset<Row> files =
        spark
            .read()
            .format("binaryFile")
            .option("recursiveFileLookup", true)
            .load(folder.toString());
    Column fits = functions.col("length").leq(most);
    JavaRDD<Row> articles = mayBeArticles(files.select("path", "length", "content").where(fits));
    JavaRDD<ReadOutcome> tooLarge =
        mayBeArticles(files.select("path", "length").where(functions.not(fits)))
            .map(
                file ->
                    new ReadOutcome.Refused(
                        paths.given(file.getAs("path")),
                        RejectionReason.TOO_LARGE + ": more than " + most + " bytes"));
    return articles
        .<ReadOutcome>mapPartitions(rows -> new FileReading(rows, paths))
        .union(tooLarge);
  }

  private static JavaRDD<Row> mayBeArticles(Dataset<Row> files) {
    return files
        .javaRDD()
        .filter(file -> SourceFinder.mayBeArticle(new Path(file.<String>getAs("path")).getName()));
  }

  private static <T extends ReadOutcome> JavaRDD<T> ofKind(
      JavaRDD<ReadOutcome> outcomes, Class<T> kind) {
    return outcomes.filter(kind::isInstance).map(kind::cast);
  }

  /** The names that are one: by the blocks of names and companies, then by those of persons. */
  private JoinedNames link(JavaRDD<ReadOutcome.Read> read) {
    JavaPairRDD<String, SortedSet<LinkingClue>> blocks =
        together(
                read.flatMap(source -> Steps.here().clues(source.source()).iterator())
                    .keyBy(LinkingClue::blockKey))
            .persist(StorageLevel.DISK_ONLY());
    List<SameKeys> pairs = new ArrayList<>(pairs(blocks, false, JoinedNames.none()));
    pairs.addAll(pairs(blocks, true, JoinedNames.ofPairs(pairs)));
    blocks.unpersist();
    return JoinedNames.ofPairs(pairs);
  }

  private List<SameKeys> pairs(
      JavaPairRDD<String, SortedSet<LinkingClue>> blocks, boolean ofPersons, JoinedNames joined) {
    Broadcast<JoinedNames> known = cluster.broadcast(joined);
    return blocks
        .values()
        .filter(block -> (block.first().kind() == LinkingClue.Kind.PERSON) == ofPersons)
        .flatMap(block -> known.value().pairs(block).iterator())
        .collect();
  }

  private static JavaRDD<String> labels(JavaRDD<SourceLines> lines) {
    return together(lines.flatMap(source -> source.names().iterator()).keyBy(EntityName::entity))
        .values()
        .flatMap(names -> EntityName.labels(names).iterator());
  }

  /** The different values of each key, sorted. */
  private static <T extends Comparable<T>> JavaPairRDD<String, SortedSet<T>> together(
      JavaPairRDD<String, T> values) {
    return values.aggregateByKey(
        (SortedSet<T>) new TreeSet<T>(),
        (set, value) -> {
          set.add(value);
          return set;
        },
        (set, other) -> {
          set.addAll(other);
          return set;
        });
  }

  private void write(JavaRDD<String> lines, Path output) {
    lines
        .mapToPair(line -> new Tuple2<>(NullWritable.get(), new Text(line)))
        .saveAsNewAPIHadoopFile(
            output.toString(),
            NullWritable.class,
            Text.class,
            NQuadsFormat.class,
            spark.sparkContext().hadoopConfiguration());
  }
}
