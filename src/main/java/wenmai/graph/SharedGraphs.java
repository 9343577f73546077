package wenmai.graph;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import wenmai.model.Predicate;

/**
 * The graphs that no article owns, kept in step with the articles' graphs inside a transaction.
 *
 * <p>They are a function of the articles' graphs: divisions and builds that nothing calls for go,
 * and each entity has one preferred label, the register's name or else its longest.
 */
final class SharedGraphs {
  /** The names of the graphs that articles bring quads of beside their own. */
  static final Set<Node> NAMES = Set.of(Vocabulary.GAZETTEER_GRAPH, Vocabulary.BUILD_GRAPH);

  private final DatasetGraph database;
  private final Set<Node> changed = new HashSet<>();
  private final Set<Node> described = new HashSet<>();
  private final Set<Quad> added = new HashSet<>();

  SharedGraphs(DatasetGraph database) {
    this.database = database;
  }

  /** Notes that the entities of a graph change, before it goes. */
  void noteEntitiesOf(Node graph) {
    Iter.iter(database.find(graph, ANY, Vocabulary.NAME, ANY))
        .map(Quad::getSubject)
        .forEach(changed::add);
  }

  /**
   * Adds a quad and notes whom it names; what a shared graph said of its subject before is
   * forgotten.
   */
  void add(Quad quad) {
    if (quad.getPredicate().equals(Vocabulary.NAME)) {
      changed.add(quad.getSubject());
    }
    if (!NAMES.contains(quad.getGraph())) {
      database.add(quad);
      return;
    }
    if (described.add(quad.getSubject())) {
      forget(quad.getGraph(), Set.of(quad.getSubject()));
    }
    if (added.add(quad)) {
      database.add(quad);
    }
  }

  private void forget(Node graph, Set<Node> subjects) {
    subjects.forEach(subject -> database.deleteAny(graph, subject, ANY, ANY));
  }

  /** Brings the shared graphs into step. */
  void settle() {
    dropUnusedDivisions();
    dropUnusedBuilds();
    changed.forEach(this::label);
  }

  private void dropUnusedDivisions() {
    Set<Node> known = subjects(Vocabulary.GAZETTEER_GRAPH);
    Set<Node> used = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(known.stream().filter(this::isNamedInArticle).toList());
    while (!open.isEmpty()) {
      Node division = open.remove();
      if (used.add(division)) {
        Iter.iter(
                database.find(
                    Vocabulary.GAZETTEER_GRAPH, division, Vocabulary.of(Predicate.PART_OF), ANY))
            .map(Quad::getObject)
            .forEach(open::add);
      }
    }
    known.removeAll(used);
    forget(Vocabulary.GAZETTEER_GRAPH, known);
    changed.addAll(known);
  }

  private boolean isNamedInArticle(Node entity) {
    return Iter.iter(database.find(ANY, entity, Vocabulary.NAME, ANY)).toList().stream()
        .anyMatch(quad -> !quad.getGraph().equals(Vocabulary.GAZETTEER_GRAPH));
  }

  private void dropUnusedBuilds() {
    Set<Node> builds = subjects(Vocabulary.BUILD_GRAPH);
    builds.removeIf(build -> database.contains(ANY, ANY, Vocabulary.WAS_GENERATED_BY, build));
    forget(Vocabulary.BUILD_GRAPH, builds);
  }

  private void label(Node entity) {
    database.deleteAny(Vocabulary.LABEL_GRAPH, entity, ANY, ANY);
    Labels.of(
            literals(Vocabulary.GAZETTEER_GRAPH, entity, Vocabulary.NAME),
            literals(ANY, entity, Vocabulary.NAME),
            literals(ANY, entity, Vocabulary.ALTERNATE_NAME))
        .ifPresent(labels -> labels.quads(entity).forEach(database::add));
  }

  private List<String> literals(Node graph, Node subject, Node property) {
    return Iter.iter(database.find(graph, subject, property, ANY))
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .toList();
  }

  private Set<Node> subjects(Node graph) {
    return Iter.iter(database.find(graph, ANY, ANY, ANY)).map(Quad::getSubject).toSet();
  }
}
