package wenmai.build;

import java.util.List;
import wenmai.model.ArticleReading;

/**
 * A source file with the readings of its articles.
 *
 * @param key what the readings depend on
 * @param readings one per article, abridged, in the order of the file
 */
public record ReadSource(SourceKey key, List<ArticleReading> readings) {
  public ReadSource {
    readings = List.copyOf(readings);
  }

  /** The path of the file, as given. */
  public String path() {
    return key.path();
  }
}
