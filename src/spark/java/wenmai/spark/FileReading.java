package wenmai.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import wenmai.source.SourceListing;

/**
 * The reading step over the files of one partition: a few at a time become files of this machine
 * and are read together.
 */
final class FileReading implements Iterator<ReadOutcome> {
  private static final int FILES_TOGETHER = 32;

  private final Iterator<Row> rows;
  private final GivenPaths paths;
  private final Deque<ReadOutcome> outcomes = new ArrayDeque<>();

  /**
   * A reading.
   *
   * @param rows path and content of files
   */
  FileReading(Iterator<Row> rows, GivenPaths paths) {
    this.rows = rows;
    this.paths = paths;
  }

  @Override
  public boolean hasNext() {
    while (outcomes.isEmpty() && rows.hasNext()) {
      readSome();
    }
    return !outcomes.isEmpty();
  }

  @Override
  public ReadOutcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return outcomes.remove();
  }

  private void readSome() {
    try {
      Path folder = Files.createTempDirectory("wenmai-spark");
      try {
        List<SourceListing.Found> files = new ArrayList<>();
        while (files.size() < FILES_TOGETHER && rows.hasNext()) {
          files.add(written(rows.next(), folder.resolve(Integer.toString(files.size()))));
        }
        Steps.here().read(files).forEach(outcome -> outcomes.add(ReadOutcome.of(outcome)));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the files cannot be kept while they are read", e);
    }
  }

  private SourceListing.Found written(Row row, Path file) throws IOException {
    Files.write(file, row.<byte[]>getAs("content"));
    return new SourceListing.Found(file, paths.given(row.getAs("path")));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
