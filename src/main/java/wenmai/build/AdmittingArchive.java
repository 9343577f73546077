package wenmai.build;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenmai.graph.Admission;
import wenmai.model.ArticleReading;

/**
 * An archive whose readings pass the admission once more when they are loaded, since what may be
 * kept can become less; those that change are kept in their new form.
 */
record AdmittingArchive(ReadingArchive archive, Admission admission) implements ReadingArchive {
  @Override
  public Optional<List<ArticleReading>> load(SourceKey key) {
    Optional<List<ArticleReading>> kept = archive.load(key);
    Optional<List<ArticleReading>> admitted =
        kept.map(readings -> readings.stream().map(admission::admit).toList());
    if (!admitted.equals(kept)) {
      admitted.ifPresent(readings -> archive.save(key, readings));
    }
    return admitted;
  }

  @Override
  public void save(SourceKey key, List<ArticleReading> readings) {
    archive.save(key, readings);
  }

  @Override
  public void retain(Set<SourceKey> keys) {
    archive.retain(keys);
  }
}
