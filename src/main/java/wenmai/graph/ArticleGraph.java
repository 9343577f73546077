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
 * entity's one {@code skos:prefLabel} from them. What is not admitted is not in it, whether the
 * reading went through the {@link Admission} before or not.
 */
public final class ArticleGraph {
  private final DivisionGraph divisions;
  private final Admission admission;

  public ArticleGraph(Gazetteer gazetteer, Admission admission) {
    this.divisions = new DivisionGraph(gazetteer);
    this.admission = admission;
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
    ArticlePage page = new ArticlePage(admission.admit(reading), linking, Vocabulary.iri(buildIri));
    List<Quad> quads = new ArrayList<>(page.quads());
    quads.addAll(divisions.quads(page.divisions()));
    quads.sort(QuadOrder.QUADS);
    return List.copyOf(quads);
  }
}
