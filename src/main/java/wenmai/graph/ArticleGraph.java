package wenmai.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import wenmai.lexicon.Gazetteer;
import wenmai.link.Linking;
import wenmai.model.ArticleReading;

/**
 * The graph of what one article says: a pure function from its reading to sorted quads.
 *
 * <p>Names stand as {@code schema:name} and {@code schema:alternateName}; the store derives every
 * entity's one {@code skos:prefLabel} from them. Whatever the privacy gate refuses is not in it.
 */
public final class ArticleGraph {
  private final DivisionGraph divisions;
  private final PrivacyGate gate;

  public ArticleGraph(Gazetteer gazetteer, PrivacyGate gate) {
    this.divisions = new DivisionGraph(gazetteer);
    this.gate = gate;
  }

  /**
   * The quads of an article's own graph and of the gazetteer's for the divisions it names.
   *
   * @param reading the article as read
   * @param linking the IRIs of its entities
   * @param buildIri the build, as {@link BuildRecord#iri()} names it
   * @return sorted quads without blank nodes
   */
  public List<Quad> quads(ArticleReading reading, Linking linking, String buildIri) {
    ArticlePage page = new ArticlePage(reading, linking, Vocabulary.iri(buildIri), gate);
    List<Quad> quads = new ArrayList<>(page.quads());
    quads.addAll(divisions.quads(page.divisions()));
    quads.sort(QuadOrder.QUADS);
    return List.copyOf(quads);
  }
}
