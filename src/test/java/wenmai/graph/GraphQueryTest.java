package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

class GraphQueryTest {
  private static final String PREFIXES =
      "PREFIX skos: <%s> PREFIX wm: <%s> ".formatted(Vocabulary.SKOS, Vocabulary.WM);
  private static final GraphStore STORE = GraphStore.inMemory();

  static {
    STORE.replace(
        new TreeMap<>(Map.of("pages/every.txt", Sample.everyPredicate().quads())), Set.of());
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  @Test
  void alignsColumnsByTheWidthOfHanCharacters() {
    String table =
        answer(
            "SELECT ?who ?label { ?p a wm:Person ; skos:prefLabel ?who ; a ?label ."
                + " FILTER (?label = wm:Person) } ORDER BY ?who",
            ResultFormat.TABLE);

    assertThat(table)
        .isEqualTo(
            """
            who     label
            ------  ---------
            何亦安  wm:Person
            林知夏  wm:Person
            """);
  }

  @Test
  void answersInEachFormatOfRows() {
    String query = "SELECT ?name { ?x a wm:Award ; skos:prefLabel ?name }";

    assertThat(answer(query, ResultFormat.CSV)).isEqualTo("name\r\n服务之星\r\n");
    assertThat(answer(query, ResultFormat.TSV)).isEqualTo("?name\n\"服务之星\"@zh\n");
    assertThat(answer(query, ResultFormat.JSON)).contains("\"value\": \"服务之星\"");
    assertThat(answer(query, ResultFormat.XML)).contains(">服务之星</literal>");
  }

  @Test
  void answersYesOrNo() {
    assertThat(answer("ASK { ?x a wm:Consortium }", ResultFormat.TABLE)).isEqualTo("true\n");
    assertThat(answer("ASK { ?x a wm:Media }", ResultFormat.CSV)).contains("false");
  }

  @Test
  void describesAThingAsTurtle() {
    assertThat(answer("DESCRIBE ?x { ?x a wm:Consortium }", ResultFormat.TURTLE))
        .contains("\"医疗联合体\"@zh", "wm:foundedOn");
  }

  @Test
  void refusesAFormatThatTheAnswerCannotHave() {
    assertThatThrownBy(() -> answer("ASK { ?s ?p ?o }", ResultFormat.TURTLE))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("use table, csv, tsv, json or xml");
    assertThatThrownBy(() -> answer("DESCRIBE wm:x", ResultFormat.CSV))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("use turtle, json or xml");
  }

  @Test
  void refusesWhatIsNoQuery() {
    assertThatThrownBy(() -> answer("SELECT ?x WHERE {", ResultFormat.CSV))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("Not a SPARQL query");
    assertThatThrownBy(() -> answer("LOAD <file:x.ttl>", ResultFormat.CSV))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("Not a SPARQL query");
  }

  @Test
  void callsNoService() throws IOException {
    try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      canary.setSoTimeout(300);
      String address = "http://127.0.0.1:" + canary.getLocalPort() + "/sparql";

      assertThatThrownBy(
              () -> answer("SELECT * { SERVICE <" + address + "> { ?s ?p ?o } }", ResultFormat.CSV))
          .isInstanceOf(QueryException.class);
      answer(
          "SELECT * { ?p a wm:Person FILTER EXISTS { SERVICE SILENT <"
              + address
              + "> { ?s ?p ?o } } }",
          ResultFormat.CSV);
      assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void stopsAQueryThatTakesTooLongAndWritesNothing() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(
            () ->
                GraphQuery.query(
                    STORE,
                    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                    ResultFormat.CSV,
                    out,
                    Duration.ofMillis(200)))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("took longer");
    assertThat(out.size()).isZero();
  }

  @Test
  void countsWhatAStoreHolds() {
    GraphStatistics statistics = GraphStatistics.of(STORE);

    assertThat(statistics.sources()).isEqualTo(1);
    assertThat(statistics.articles()).isEqualTo(1);
    assertThat(statistics.claims()).isEqualTo(18);
    assertThat(statistics.entities()).isEqualTo(13);
    assertThat(statistics.factsByPredicate())
        .hasSize(17)
        .containsEntry(Predicate.HOLDS_POSITION, 1L);
    assertThat(statistics.entitiesByType())
        .containsEntry(EntityType.PERSON, 2L)
        .containsEntry(EntityType.PROGRAM, 4L);
  }

  private static String answer(String query, ResultFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphQuery.query(STORE, PREFIXES + query, format, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
