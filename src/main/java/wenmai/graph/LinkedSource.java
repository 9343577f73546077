package wenmai.graph;

import java.util.List;
import wenmai.link.Linking;
import wenmai.model.ArticleReading;

/**
 * What a source file says, ready to become graphs.
 *
 * @param readings its articles as read
 * @param linking the IRIs of their entities
 * @param buildIri the build that read them, this one or an earlier one
 */
public record LinkedSource(List<ArticleReading> readings, Linking linking, String buildIri) {
  public LinkedSource {
    readings = List.copyOf(readings);
  }
}
