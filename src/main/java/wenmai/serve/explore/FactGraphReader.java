package wenmai.serve.explore;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import wenmai.graph.Vocabulary;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/** Reads the entities and the facts that join them out of a dataset. */
final class FactGraphReader {
  /** In a pair of numbers on either side it makes that half negative. */
  private static final int UNKNOWN = -1;

  private final DatasetGraph dataset;
  private final SortedMap<String, EntityType> types = new TreeMap<>();
  private final Map<String, Integer> mentions = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, TreeSet<String>> names = new HashMap<>();

  private FactGraphReader(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** The graph of a dataset as it is now, inside a read transaction. */
  static FactGraph read(DatasetGraph dataset) {
    FactGraphReader reader = new FactGraphReader(dataset);
    reader.readEntities();
    List<EntityNode> nodes = reader.nodes();
    return new FactGraph(nodes, reader.facts(nodes));
  }

  private void readEntities() {
    for (EntityType type : EntityType.values()) {
      quads(Vocabulary.TYPE, Vocabulary.of(type))
          .map(Quad::getSubject)
          .filter(Node::isURI)
          .forEach(entity -> types.merge(entity.getURI(), type, FactGraphReader::narrower));
    }
    quads(Vocabulary.REFERS_TO, ANY)
        .filter(quad -> quad.getObject().isURI())
        .forEach(quad -> mentions.merge(quad.getObject().getURI(), 1, Integer::sum));
    quads(Vocabulary.PREF_LABEL, ANY).forEach(quad -> labels.put(key(quad), text(quad)));
    Stream.of(Vocabulary.ALT_LABEL, Vocabulary.NAME, Vocabulary.ALTERNATE_NAME)
        .flatMap(property -> quads(property, ANY))
        .forEach(quad -> names.computeIfAbsent(key(quad), k -> new TreeSet<>()).add(text(quad)));
  }

  private static EntityType narrower(EntityType one, EntityType other) {
    return other.isA(one) ? other : one;
  }

  private static String key(Quad quad) {
    return quad.getSubject().toString();
  }

  private static String text(Quad quad) {
    return quad.getObject().isLiteral() ? quad.getObject().getLiteralLexicalForm() : "";
  }

  private Stream<Quad> quads(Node property, Node object) {
    return Iter.asStream(dataset.find(ANY, ANY, property, object));
  }

  private List<EntityNode> nodes() {
    List<EntityNode> nodes = new ArrayList<>(types.size());
    types.forEach(
        (iri, type) -> {
          TreeSet<String> known = names.getOrDefault(iri, new TreeSet<>());
          String label =
              labels.getOrDefault(
                  iri, known.isEmpty() ? iri.substring(iri.lastIndexOf('/') + 1) : known.first());
          List<String> others =
              known.stream().filter(name -> !name.equals(label) && !name.isEmpty()).toList();
          nodes.add(new EntityNode(iri, label, others, type, mentions.getOrDefault(iri, 0), 0));
        });
    return nodes;
  }

  private SortedMap<Predicate, long[]> facts(List<EntityNode> nodes) {
    Map<String, Integer> numbers = new HashMap<>();
    nodes.forEach(node -> numbers.put(node.iri(), numbers.size()));
    SortedMap<Predicate, long[]> facts = new TreeMap<>();
    for (Predicate predicate : Predicate.values()) {
      facts.put(
          predicate,
          quads(Vocabulary.of(predicate), ANY)
              .mapToLong(
                  quad ->
                      FactGraph.pair(
                          numbers.getOrDefault(quad.getSubject().toString(), UNKNOWN),
                          numbers.getOrDefault(quad.getObject().toString(), UNKNOWN)))
              .filter(pair -> pair >= 0 && (int) pair >= 0)
              .sorted()
              .distinct()
              .toArray());
    }
    return Collections.unmodifiableSortedMap(facts);
  }
}
