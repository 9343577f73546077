package wenmai.graph;

import static org.apache.jena.graph.Node.ANY;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What is left of a graph when some entities are taken out of it; used within a transaction. */
final class Expunging {
  /** What is a resource of its own only to say something of an entity. */
  private static final Set<Node> STATEMENTS =
      Set.of(
          Vocabulary.REFERS_TO,
          Vocabulary.SUBJECT,
          Vocabulary.OBJECT,
          Vocabulary.ORG_MEMBER,
          Vocabulary.ORG_ORGANIZATION);

  /** Texts in which a name may stand only as part of another's. */
  private static final Set<Node> NAMES =
      Set.of(
          Vocabulary.NAME,
          Vocabulary.ALTERNATE_NAME,
          Vocabulary.PREF_LABEL,
          Vocabulary.ALT_LABEL,
          Vocabulary.EXACT,
          Vocabulary.SOURCE_FILE);

  private final DatasetGraph database;
  private final Set<Node> gone = new HashSet<>();
  private final List<String> longestFirst;

  Expunging(DatasetGraph database, Set<String> iris, Set<String> names) {
    this.database = database;
    this.longestFirst =
        names.stream().sorted((a, b) -> Integer.compare(b.length(), a.length())).toList();
    iris.forEach(iri -> gone.add(NodeFactory.createURI(iri)));
    for (Node entity : List.copyOf(gone)) {
      Iter.iter(database.find(ANY, ANY, ANY, entity))
          .filter(quad -> STATEMENTS.contains(quad.getPredicate()))
          .map(Quad::getSubject)
          .forEach(gone::add);
    }
  }

  /** The quads that are left, in no particular order. */
  List<Quad> left() {
    return Iter.iter(database.find())
        .filter(quad -> !gone.contains(quad.getSubject()) && !gone.contains(quad.getObject()))
        .map(this::masked)
        .toList();
  }

  private Quad masked(Quad quad) {
    if (!quad.getObject().isLiteral() || NAMES.contains(quad.getPredicate())) {
      return quad;
    }
    Node literal = quad.getObject();
    String text = literal.getLiteralLexicalForm();
    for (String name : longestFirst) {
      text = text.replace(name, PrivacyGate.MASK);
    }
    return text.equals(literal.getLiteralLexicalForm())
        ? quad
        : Quad.create(
            quad.getGraph(),
            quad.getSubject(),
            quad.getPredicate(),
            NodeFactory.createLiteral(
                text, literal.getLiteralLanguage(), literal.getLiteralDatatype()));
  }
}
