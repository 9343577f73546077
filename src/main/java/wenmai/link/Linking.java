package wenmai.link;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import wenmai.model.Article;
import wenmai.model.Entity;

/**
 * The IRIs of the entities of many articles.
 *
 * @param iris article id, {@code /} and entity id, to the IRI
 */
public record Linking(SortedMap<String, String> iris) {
  public Linking {
    iris = Collections.unmodifiableSortedMap(new TreeMap<>(iris));
  }

  /**
   * The IRI of an article's entity.
   *
   * @throws IllegalArgumentException when the article or the entity was not linked
   */
  public String iri(Article article, Entity entity) {
    String iri = iris.get(article.id() + "/" + entity.id());
    if (iri == null) {
      throw new IllegalArgumentException(article.id() + " has no linked entity " + entity.id());
    }
    return iri;
  }
}
