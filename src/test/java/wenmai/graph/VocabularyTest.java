package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import wenmai.model.EntityType;

class VocabularyTest {
  private static final Graph ONTOLOGY =
      RDFParser.fromString(Sample.KNOWLEDGE.text("ontology/wenmai.ttl"), Lang.TURTLE).toGraph();

  @Test
  void hasExactlyTheTermsOfTheOntology() {
    assertThat(Vocabulary.terms()).containsExactlyElementsOf(ontologyTerms());
  }

  @Test
  void everyTermIsLabelledAndDefinedInChineseAndEnglish() {
    for (String term : ontologyTerms()) {
      for (Node property : List.of(RDFS.label.asNode(), SKOS.definition.asNode())) {
        assertThat(languages(term, property)).as(term).containsExactly("en", "zh");
      }
    }
  }

  @Test
  void everySubtypeIsASubclassOfItsFamily() {
    for (EntityType type : EntityType.values()) {
      type.parent()
          .ifPresent(
              parent ->
                  assertThat(
                          ONTOLOGY.contains(
                              Vocabulary.of(type), RDFS.subClassOf.asNode(), Vocabulary.of(parent)))
                      .as(type.localName())
                      .isTrue());
    }
  }

  @Test
  void theOntologySaysWhatItIs() {
    Node ontology =
        ONTOLOGY.find(Node.ANY, Vocabulary.TYPE, OWL.Ontology.asNode()).next().getSubject();

    assertThat(
            ONTOLOGY.find(ontology, Node.ANY, Node.ANY).toList().stream()
                .map(triple -> triple.getPredicate().getLocalName()))
        .contains(
            "title",
            "description",
            "creator",
            "license",
            "versionIRI",
            "preferredNamespacePrefix",
            "preferredNamespaceUri");
  }

  private static Set<String> ontologyTerms() {
    Set<String> terms = new TreeSet<>();
    Stream.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
        .flatMap(kind -> ONTOLOGY.find(Node.ANY, Vocabulary.TYPE, kind.asNode()).toList().stream())
        .map(Triple::getSubject)
        .filter(Node::isURI)
        .forEach(term -> terms.add(term.getURI()));
    return terms;
  }

  private static Set<String> languages(String term, Node property) {
    Set<String> languages = new TreeSet<>();
    ONTOLOGY
        .find(Vocabulary.iri(term), property, Node.ANY)
        .forEach(triple -> languages.add(triple.getObject().getLiteralLanguage()));
    return languages;
  }
}
