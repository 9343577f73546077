package wenmai.graph;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import wenmai.knowledge.Knowledge;
import wenmai.model.EntityType;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.Predicate;

/**
 * What each relation may join: the domains and ranges of {@code ontology/wenmai.ttl}, classes or
 * unions of classes.
 *
 * @param domains the classes of subjects, for relations that have a domain
 * @param ranges the classes of objects, for relations that have a range
 */
record Signatures(Map<Predicate, Set<EntityType>> domains, Map<Predicate, Set<EntityType>> ranges) {
  private static final String FILE = "ontology/wenmai.ttl";

  Signatures {
    domains = Collections.unmodifiableMap(new EnumMap<>(domains));
    ranges = Collections.unmodifiableMap(new EnumMap<>(ranges));
  }

  static Signatures load(Knowledge knowledge) {
    Graph ontology = RDFParser.fromString(knowledge.text(FILE), Lang.TURTLE).toGraph();
    Map<Predicate, Set<EntityType>> domains = new EnumMap<>(Predicate.class);
    Map<Predicate, Set<EntityType>> ranges = new EnumMap<>(Predicate.class);
    for (Predicate predicate : Predicate.values()) {
      Node property = Vocabulary.of(predicate);
      objects(ontology, property, RDFS.domain.asNode())
          .forEach(domain -> domains.put(predicate, classes(ontology, domain)));
      objects(ontology, property, RDFS.range.asNode())
          .forEach(range -> ranges.put(predicate, classes(ontology, range)));
    }
    return new Signatures(domains, ranges);
  }

  private static Set<EntityType> classes(Graph ontology, Node expression) {
    Set<EntityType> classes = EnumSet.noneOf(EntityType.class);
    Deque<Node> open = new ArrayDeque<>(List.of(expression));
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (node.isURI() && !node.equals(RDF.nil.asNode())) {
        classes.add(type(node));
      }
      Stream.of(OWL.unionOf, RDF.first, RDF.rest)
          .filter(unused -> node.isBlank())
          .forEach(part -> open.addAll(objects(ontology, node, part.asNode())));
    }
    return classes;
  }

  private static EntityType type(Node node) {
    return Stream.of(EntityType.values())
        .filter(type -> Vocabulary.of(type).equals(node))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(FILE + ": no class of entities: " + node.getURI()));
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return Iter.iter(graph.find(subject, property, Node.ANY)).map(Triple::getObject).toList();
  }

  /** Whether the relation of a fact may join its subject and its object. */
  boolean allow(Fact fact) {
    return fits(domains, fact.predicate(), fact.subject().type())
        && (!(fact.object() instanceof FactObject.OfEntity object)
            || fits(ranges, fact.predicate(), object.entity().type()));
  }

  private static boolean fits(
      Map<Predicate, Set<EntityType>> classes, Predicate predicate, EntityType type) {
    return !classes.containsKey(predicate)
        || classes.getOrDefault(predicate, Set.of()).stream().anyMatch(type::isA);
  }
}
