package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.model.Predicate;

/** The shapes and the competency questions, against a graph that has every predicate. */
class OntologyFilesTest {
  private static final List<Quad> QUADS = Sample.everyPredicate().quads();

  @Test
  void aGraphAsWrittenConforms() {
    try (GraphStore store = store()) {
      ValidationOutcome outcome = new ShapesCheck(Sample.KNOWLEDGE).validate(store);

      assertThat(outcome.violations()).isEmpty();
      assertThat(outcome.report()).contains("sh:conforms");
    }
  }

  @Test
  void aPersonHasNoPropertyOutsideTheAllowList() {
    List<Violation> violations =
        violationsWith(person(), "https://schema.org/birthDate", "1989-04-01");

    assertThat(violations)
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.path()).contains("https://schema.org/birthDate");
              assertThat(violation.chinese()).isEqualTo("人物只能有公共职务与公开活动方面的属性。");
              assertThat(violation.english()).startsWith("A person has no properties but");
            });
  }

  @Test
  void anEntityHasOnePreferredLabel() {
    assertThat(violationsWith(person(), Vocabulary.PREF_LABEL.getURI(), "另一个名字"))
        .extracting(Violation::english)
        .contains("An entity has exactly one preferred label, in Chinese.");
  }

  @Test
  void aRelationJoinsWhatItsDomainAndRangeSay() {
    assertThat(violationsWith(person(), Vocabulary.of(Predicate.LOCATED_IN), person()))
        .extracting(Violation::english)
        .contains("Only a place is where something is.");
  }

  @Test
  void aClaimNeedsItsEvidence() {
    Node claim = Vocabulary.iri(Vocabulary.ARTICLES + "x-1/claim/y");

    assertThat(violationsWith(claim, Vocabulary.TYPE, Vocabulary.CLAIM))
        .extracting(violation -> violation.path().orElse(""))
        .contains(
            Vocabulary.QUOTE.getURI(),
            Vocabulary.START.getURI(),
            Vocabulary.RULE.getURI(),
            Vocabulary.CONFIDENCE.getURI(),
            Vocabulary.IN_ARTICLE.getURI());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aCompetencyQuestionIsAskedInBothLanguagesAndAnswered(String path) {
    String question = Sample.KNOWLEDGE.text(path);
    assertThat(question.lines().limit(2).map(line -> line.substring(0, 6)))
        .containsExactly("# zh: ", "# en: ");

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GraphStore store = store()) {
      GraphQuery.query(store, question, ResultFormat.TSV, out);
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines().count()).isGreaterThan(1);
  }

  @Test
  void theCompetencyQuestionsUseEveryPredicate() {
    String all = questions().stream().map(Sample.KNOWLEDGE::text).collect(Collectors.joining());

    for (Predicate predicate : Predicate.values()) {
      assertThat(all).contains("wm:" + predicate.localName());
    }
  }

  static List<String> questions() {
    return Sample.KNOWLEDGE.list("ontology/competency");
  }

  private static Node person() {
    return QUADS.stream()
        .filter(quad -> quad.getObject().equals(NodeFactory.createLiteralLang("林知夏", "zh")))
        .map(Quad::getSubject)
        .findFirst()
        .orElseThrow();
  }

  private static List<Violation> violationsWith(Node subject, String property, String value) {
    return violationsWith(
        subject, Vocabulary.iri(property), NodeFactory.createLiteralLang(value, "zh"));
  }

  private static List<Violation> violationsWith(Node subject, Node property, Node value) {
    try (GraphStore store = store()) {
      Node graph = QUADS.get(0).getGraph();
      store.dataset().executeWrite(() -> store.dataset().add(graph, subject, property, value));
      ValidationOutcome outcome = new ShapesCheck(Sample.KNOWLEDGE).validate(store);
      assertThat(outcome.conforms()).isFalse();
      return outcome.violations();
    }
  }

  private static GraphStore store() {
    GraphStore store = GraphStore.inMemory();
    store.replace(new TreeMap<>(Map.of("pages/every.txt", QUADS)), Set.of());
    return store;
  }
}
