package wenmai.serve.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The tests of the W3C for SPARQL, sent over HTTP to the server as it is.
 *
 * <p>Those of entailment regimes are left out: the server claims none.
 */
@Tag("shared")
@TestInstance(Lifecycle.PER_CLASS)
class W3cConformanceTest {
  private static final Path DOCUMENT = Path.of("src/docs/conformance.md");
  private static final String ENTAILMENT = "sparql11/entailment";
  private static final List<String> MANIFESTS =
      List.of(
          "sparql10/manifest-syntax.ttl",
          "sparql10/manifest-evaluation.ttl",
          "sparql11/manifest-all.ttl");

  private final KnownExceptions exceptions = KnownExceptions.load();
  private final Map<W3cTest, Outcome> outcomes = new LinkedHashMap<>();

  @BeforeAll
  void runAll() {
    try (TestedServer server = new TestedServer()) {
      MANIFESTS.stream()
          .flatMap(manifest -> W3cFiles.tests(manifest).stream())
          .filter(test -> !test.suite().equals(ENTAILMENT))
          .forEach(test -> outcomes.put(test, outcome(test, server)));
    }
  }

  private static Outcome outcome(W3cTest test, TestedServer server) {
    try {
      return Procedure.of(test).run(test, server);
    } catch (RuntimeException e) {
      return Outcome.failed(e.toString());
    }
  }

  @TestFactory
  Stream<DynamicTest> passesOrIsAKnownException() {
    return outcomes.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey().suite() + " " + entry.getKey().name(),
                    () -> check(entry.getKey(), entry.getValue())));
  }

  private void check(W3cTest test, Outcome outcome) {
    boolean failed = outcome.kind() == Outcome.Kind.FAILED;
    assertThat(failed)
        .as("%s: %s", test.iri(), failed ? outcome.reason() : "passes now: no exception any more")
        .isEqualTo(exceptions.contains(test.iri()));
  }

  @Test
  void knowsNoExceptionOfATestThatIsNotThere() {
    assertThat(outcomes.keySet().stream().map(W3cTest::iri)).containsAll(exceptions.tests());
  }

  @Test
  void isWrittenDown() throws IOException {
    String table = ConformanceTable.of(outcomes, exceptions);

    assertThat(Files.readString(DOCUMENT)).as("the table should be:%n%s", table).endsWith(table);
  }
}
