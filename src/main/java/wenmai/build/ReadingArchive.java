package wenmai.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wenmai.model.ArticleReading;

/** Where the readings of source files are kept between builds. */
public interface ReadingArchive {
  /** The readings kept for a source file, or empty when there are none or they are damaged. */
  Optional<List<ArticleReading>> load(SourceKey key);

  /** Keeps the readings of a source file; they may be none. */
  void save(SourceKey key, List<ArticleReading> readings);

  /** Forgets all readings but those of the given source files. */
  void retain(Set<SourceKey> keys);

  /** An archive that keeps nothing. */
  static ReadingArchive none() {
    return new ReadingArchive() {
      @Override
      public Optional<List<ArticleReading>> load(SourceKey key) {
        return Optional.empty();
      }

      @Override
      public void save(SourceKey key, List<ArticleReading> readings) {}

      @Override
      public void retain(Set<SourceKey> keys) {}
    };
  }

  /** An archive in memory, for few articles. */
  static ReadingArchive inMemory() {
    Map<SourceKey, List<ArticleReading>> kept = new ConcurrentHashMap<>();
    return new ReadingArchive() {
      @Override
      public Optional<List<ArticleReading>> load(SourceKey key) {
        return Optional.ofNullable(kept.get(key));
      }

      @Override
      public void save(SourceKey key, List<ArticleReading> readings) {
        kept.put(key, List.copyOf(readings));
      }

      @Override
      public void retain(Set<SourceKey> keys) {
        kept.keySet().retainAll(keys);
      }
    };
  }
}
