package wenmai.serve.explore;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import wenmai.graph.Vocabulary;
import wenmai.knowledge.Knowledge;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/** The labels that the ontology gives its classes and properties, by language. */
public final class Terms {
  private static final String ONTOLOGY = "ontology/wenmai.ttl";

  private final Map<String, String> labels = new TreeMap<>();

  /** The labels of a knowledge folder's ontology. */
  public Terms(Knowledge knowledge) {
    Graph ontology = GraphFactory.createDefaultGraph();
    RDFParser.fromString(knowledge.text(ONTOLOGY), Lang.TURTLE).parse(ontology);
    Iter.asStream(ontology.find(Node.ANY, RDFS.label.asNode(), Node.ANY))
        .filter(triple -> triple.getSubject().isURI())
        .forEach(
            triple ->
                labels.put(
                    triple.getSubject().getURI() + " " + triple.getObject().getLiteralLanguage(),
                    triple.getObject().getLiteralLexicalForm()));
  }

  /**
   * The label of a class, or its local name when the ontology has none.
   *
   * @param language {@code zh} or {@code en}
   */
  public String label(EntityType type, String language) {
    return labels.getOrDefault(Vocabulary.of(type).getURI() + " " + language, type.localName());
  }

  /**
   * The label of a property, or its local name when the ontology has none.
   *
   * @param language {@code zh} or {@code en}
   */
  public String label(Predicate predicate, String language) {
    return labels.getOrDefault(
        Vocabulary.of(predicate).getURI() + " " + language, predicate.localName());
  }
}
