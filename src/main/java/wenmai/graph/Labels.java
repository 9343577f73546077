package wenmai.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * The labels of an entity: the preferred one is the register's name or else the longest that it is
 * called by; all its other names are alternative ones.
 */
record Labels(String preferred, SortedSet<String> alternatives) {
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt((String name) -> name.codePointCount(0, name.length()))
          .reversed()
          .thenComparing(Comparator.naturalOrder());

  /**
   * The labels that follow from names, or empty when nothing names the entity.
   *
   * @param registered its names in the register
   * @param names its names anywhere, those of the register too
   * @param alternateNames its alternate names
   */
  static Optional<Labels> of(
      Collection<String> registered, Collection<String> names, Collection<String> alternateNames) {
    SortedSet<String> all = new TreeSet<>(LONGEST_FIRST);
    all.addAll(registered.isEmpty() ? names : registered);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String preferred = all.first();
    all.addAll(names);
    all.addAll(alternateNames);
    all.remove(preferred);
    return Optional.of(new Labels(preferred, all));
  }

  /** The labels as quads of the graph of labels. */
  List<Quad> quads(Node entity) {
    List<Quad> quads = new ArrayList<>();
    quads.add(quad(entity, Vocabulary.PREF_LABEL, preferred));
    alternatives.forEach(name -> quads.add(quad(entity, Vocabulary.ALT_LABEL, name)));
    return List.copyOf(quads);
  }

  private static Quad quad(Node entity, Node property, String label) {
    return Quad.create(Vocabulary.LABEL_GRAPH, entity, property, QuadBuilder.chinese(label));
  }
}
