package wenmai.link;

import java.util.SortedMap;
import wenmai.model.Article;
import wenmai.model.Entity;

/**
 * The IRIs of the entities of many articles.
 *
 * @param iris article id, {@code /} and entity id, to the IRI
 */
public record Linking(SortedMap<String, String> iris) {
  /** The IRI of an article's entity. */
  public String iri(Article article, Entity entity) {
    String iri = iris.get(article.id() + "/" + entity.id());
    if (iri == null) {
      throw new IllegalArgumentException(article.id() + " has no entity " + entity.id());
    }
    return iri;
  }
}
