package wenmai.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import wenmai.graph.Admission;
import wenmai.graph.StoreException;
import wenmai.graph.StoredSource;
import wenmai.layout.PageLayout;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.model.SourceFile;
import wenmai.source.RejectionReason;
import wenmai.source.SourceLimits;
import wenmai.source.SourceListing;
import wenmai.source.SourceReader;
import wenmai.source.SourceResult;

/** The way of source files to their readings, of which it keeps what is admitted; thread-safe. */
final class SourceTask implements AutoCloseable {
  private final Admission admission;
  private final String buildIri;
  private final ReadingArchive archive;
  private final SourceReader sources = new SourceReader(SourceLimits.standard());
  private final PageLayout layout;
  private final ArticleReader articles;

  SourceTask(
      PageLayout layout,
      ArticleReader articles,
      Admission admission,
      String buildIri,
      ReadingArchive archive) {
    this.admission = admission;
    this.buildIri = buildIri;
    this.archive = archive;
    this.layout = layout;
    this.articles = articles;
  }

  /**
   * What becomes of each file, in the order of their given paths: its readings come from the
   * archive when the store holds it as it is now; the others are read together.
   *
   * @param stored what the store holds, by path
   */
  List<SourceOutcome> run(List<SourceListing.Found> files, SortedMap<String, StoredSource> stored) {
    SortedMap<String, SourceOutcome> outcomes = new TreeMap<>();
    List<SourceFile> changed = new ArrayList<>();
    for (SourceListing.Found found : files) {
      String path = found.givenPath();
      unchanged(found.file(), path, Optional.ofNullable(stored.get(path)))
          .ifPresentOrElse(
              outcome -> outcomes.put(path, outcome),
              () -> {
                SourceResult result = sources.read(found.file(), path);
                if (result instanceof SourceResult.Opened opened) {
                  changed.add(opened.file());
                } else if (result instanceof SourceResult.Rejected rejected) {
                  outcomes.put(path, new SourceOutcome.Refused(rejected));
                }
              });
    }
    outcomes.putAll(readings(changed));
    return List.copyOf(outcomes.values());
  }

  private Optional<SourceOutcome> unchanged(Path file, String path, Optional<StoredSource> stored) {
    return sources
        .contentHash(file)
        .map(hash -> new SourceKey(path, hash, buildIri))
        .flatMap(
            key ->
                archive
                    .load(key)
                    .filter(readings -> readings.isEmpty() || isStored(key, stored))
                    .map(readings -> new SourceOutcome.Unchanged(new ReadSource(key, readings))));
  }

  /** Reads a file once more, if it is readable and its content is that of the key. */
  Optional<ReadSource> reread(Path file, SourceKey key) {
    return sources.read(file, key.path()) instanceof SourceResult.Opened opened
            && opened.file().contentHash().equals(key.contentHash())
            && readings(List.of(opened.file())).get(key.path()) instanceof SourceOutcome.Fresh fresh
        ? Optional.of(fresh.source())
        : Optional.empty();
  }

  private static boolean isStored(SourceKey key, Optional<StoredSource> stored) {
    return stored.map(source -> key.equals(SourceKey.of(key.path(), source))).orElse(false);
  }

  /** The outcome of each file by its path; one that breaks the reading is read by itself again. */
  private SortedMap<String, SourceOutcome> readings(List<SourceFile> files) {
    SortedMap<String, SourceOutcome> outcomes = new TreeMap<>();
    try {
      List<List<Article>> articlesOfFiles = files.stream().map(layout::articles).toList();
      Iterator<ArticleReading> readings =
          articles.read(articlesOfFiles.stream().flatMap(List::stream).toList()).iterator();
      for (int i = 0; i < files.size(); i++) {
        List<ArticleReading> own =
            articlesOfFiles.get(i).stream()
                .map(article -> Abridgement.of(admission.admit(readings.next())))
                .toList();
        outcomes.put(files.get(i).path(), fresh(files.get(i), own));
      }
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      if (files.size() == 1) {
        outcomes.put(files.get(0).path(), unreadable(files.get(0), e));
      } else {
        files.forEach(file -> outcomes.putAll(readings(List.of(file))));
      }
    }
    return outcomes;
  }

  private SourceOutcome fresh(SourceFile file, List<ArticleReading> readings) {
    SourceKey key = new SourceKey(file.path(), file.contentHash(), buildIri);
    archive.save(key, readings);
    return new SourceOutcome.Fresh(new ReadSource(key, readings));
  }

  /** Ends the processes that read documents; they start anew when there is another to read. */
  @Override
  public void close() {
    sources.close();
  }

  private static SourceOutcome unreadable(SourceFile file, Throwable cause) {
    return new SourceOutcome.Refused(
        new SourceResult.Rejected(
            file.path(), RejectionReason.MALFORMED, "its text could not be read: " + cause));
  }
}
