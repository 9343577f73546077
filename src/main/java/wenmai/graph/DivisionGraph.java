package wenmai.graph;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import wenmai.lexicon.Division;
import wenmai.lexicon.Gazetteer;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/**
 * The public register's knowledge of places, in a graph of its own: names, codes, coordinates and
 * the chain of divisions up to the province.
 *
 * <p>No article states it, so it holds neither claims nor mentions.
 */
final class DivisionGraph {
  private final Gazetteer gazetteer;

  DivisionGraph(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The quads of some divisions and of all above them.
   *
   * @param occurring the divisions' codes by the IRIs that they have as entities
   */
  Collection<Quad> quads(SortedMap<String, String> occurring) {
    QuadBuilder quads = new QuadBuilder(Vocabulary.GAZETTEER_GRAPH);
    occurring.forEach(
        (iri, code) ->
            gazetteer
                .byCode(code)
                .ifPresent(division -> describeChain(quads, Vocabulary.iri(iri), division)));
    return List.copyOf(quads.sorted());
  }

  private void describeChain(QuadBuilder quads, Node lowest, Division division) {
    Node place = lowest;
    Division current = division;
    while (true) {
      describe(quads, place, current);
      Optional<Division> parent = current.parentCode().flatMap(gazetteer::byCode);
      if (parent.isEmpty()) {
        return;
      }
      Node above = Vocabulary.division(parent.get().code());
      quads.add(place, Vocabulary.of(Predicate.PART_OF), above);
      place = above;
      current = parent.get();
    }
  }

  private static void describe(QuadBuilder quads, Node place, Division division) {
    quads.add(place, Vocabulary.TYPE, Vocabulary.of(EntityType.PLACE));
    quads.add(place, Vocabulary.TYPE, Vocabulary.of(EntityType.ADMIN_DIVISION));
    quads.addChinese(place, Vocabulary.NAME, division.name());
    quads.add(place, Vocabulary.DIVISION_CODE, division.code());
    division
        .coordinates()
        .ifPresent(
            at -> {
              quads.addDecimal(place, Vocabulary.LATITUDE, at.latitude());
              quads.addDecimal(place, Vocabulary.LONGITUDE, at.longitude());
            });
  }
}
