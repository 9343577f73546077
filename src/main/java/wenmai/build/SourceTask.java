package wenmai.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import wenmai.graph.Admission;
import wenmai.graph.StoredSource;
import wenmai.layout.PageLayout;
import wenmai.model.ArticleReading;
import wenmai.model.SourceFile;
import wenmai.source.RejectionReason;
import wenmai.source.SourceLimits;
import wenmai.source.SourceReader;
import wenmai.source.SourceResult;

/** The way of one source file to its readings, of which it keeps what is admitted; thread-safe. */
final class SourceTask {
  private static final SourceLimits LIMITS = SourceLimits.standard();

  private final Admission admission;
  private final String buildIri;
  private final ReadingArchive archive;
  private final SourceReader sources = new SourceReader(LIMITS);
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
   * The readings of a file: from the archive when the store holds it as it is now.
   *
   * @param stored what the store holds of the path
   */
  SourceOutcome run(Path file, String path, Optional<StoredSource> stored) {
    Optional<SourceOutcome> unchanged = unchanged(file, path, stored);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    SourceResult result = sources.read(file, path);
    if (result instanceof SourceResult.Opened opened) {
      return readings(opened.file());
    }
    return new SourceOutcome.Refused((SourceResult.Rejected) result);
  }

  private Optional<SourceOutcome> unchanged(Path file, String path, Optional<StoredSource> stored) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LIMITS.maxBytes()) {
        return Optional.empty();
      }
      SourceKey key = new SourceKey(path, Sha256.of(file), buildIri);
      return archive
          .load(key)
          .filter(readings -> readings.isEmpty() || isStored(key, stored))
          .map(readings -> new SourceOutcome.Unchanged(new ReadSource(key, readings)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Reads a file once more, if it is readable and its content is that of the key. */
  Optional<ReadSource> reread(Path file, SourceKey key) {
    return sources.read(file, key.path()) instanceof SourceResult.Opened opened
            && opened.file().contentHash().equals(key.contentHash())
            && readings(opened.file()) instanceof SourceOutcome.Fresh fresh
        ? Optional.of(fresh.source())
        : Optional.empty();
  }

  private static boolean isStored(SourceKey key, Optional<StoredSource> stored) {
    return stored.map(source -> key.equals(SourceKey.of(key.path(), source))).orElse(false);
  }

  private SourceOutcome readings(SourceFile file) {
    try {
      List<ArticleReading> readings =
          layout.articles(file).stream()
              .map(articles::read)
              .map(admission::admit)
              .map(Abridgement::of)
              .toList();
      SourceKey key = new SourceKey(file.path(), file.contentHash(), buildIri);
      archive.save(key, readings);
      return new SourceOutcome.Fresh(new ReadSource(key, readings));
    } catch (RuntimeException | StackOverflowError e) {
      return new SourceOutcome.Refused(
          new SourceResult.Rejected(
              file.path(), RejectionReason.MALFORMED, "its text could not be read: " + e));
    }
  }
}
