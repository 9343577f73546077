package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wenmai.model.EntityType;
import wenmai.model.PartialDate;
import wenmai.model.Predicate;

class GraphExportTest {
  private static final List<Quad> FIRST = Sample.everyPredicate().quads();
  private static final List<Quad> SECOND =
      Sample.article("pages/b.txt", "“新”品 & <展会>", "无", "晨光公司参展。")
          .entity(EntityType.COMPANY, "晨光公司")
          .quads();

  private static final List<Triple> TRIPLES = triples();

  private static List<Triple> triples() {
    QuadBuilder quads = new QuadBuilder(Vocabulary.LABEL_GRAPH);
    Node show = Vocabulary.iri(Vocabulary.ID + "event/甲展");
    quads.add(show, Vocabulary.TYPE, Vocabulary.of(EntityType.EVENT));
    quads.addChinese(show, Vocabulary.ALT_LABEL, "第一届晨光玫瑰产品与玫瑰种植技术交流展示大会甲种展览");
    quads.addChinese(show, Vocabulary.ALT_LABEL, "第一届晨光玫瑰产品与玫瑰种植技术交流展示大会乙种展览");
    quads.addDecimal(show, Vocabulary.CONFIDENCE, 0.95);
    quads.add(show, Vocabulary.CONTENT_HASH, "007");
    quads.add(show, Vocabulary.CONTENT_HASH, "他说：\"好\\坏\"\n");
    quads.add(show, Vocabulary.END, 12);
    quads.add(show, Vocabulary.END, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    quads.add(show, Vocabulary.END, NodeFactory.createLiteralDT("x", XSDDatatype.XSDinteger));
    quads.add(show, Vocabulary.of(Predicate.HELD_ON), QuadBuilder.date(PartialDate.of(2024, 5)));
    quads.add(show, Vocabulary.iri("urn:x>y#p"), Vocabulary.iri(Vocabulary.WM + "甲"));
    return quads.sorted().stream().map(Quad::asTriple).toList();
  }

  @ParameterizedTest
  @EnumSource
  void writesTheSameBytesWhateverTheOrderOfSources(ExportFormat format) {
    try (GraphStore one = store(FIRST, SECOND);
        GraphStore other = store(SECOND, FIRST)) {
      assertThat(export(one, format, ExportScope.ALL))
          .isEqualTo(export(other, format, ExportScope.ALL));
    }
  }

  @ParameterizedTest
  @EnumSource
  void writesWhatJenaReadsBackUnchanged(ExportFormat format) {
    try (GraphStore store = store(FIRST, SECOND)) {
      DatasetGraph read = DatasetGraphFactory.create();
      RDFDataMgr.read(
          read, new ByteArrayInputStream(export(store, format, ExportScope.ALL)), language(format));

      if (keepsGraphs(format)) {
        assertThat(read.stream()).containsExactlyInAnyOrderElementsOf(store.quads());
      } else {
        assertThat(read.getDefaultGraph().stream())
            .containsExactlyInAnyOrderElementsOf(
                store.quads().stream().map(Quad::asTriple).distinct().toList());
      }
    }
  }

  @Test
  void partsTheEntitiesFromTheirEvidence() {
    try (GraphStore store = store(FIRST)) {
      String entities = text(export(store, ExportFormat.TURTLE, ExportScope.ENTITIES));
      String claims = text(export(store, ExportFormat.TURTLE, ExportScope.CLAIMS));

      assertThat(entities).contains("wm:holdsPosition").doesNotContain("wm:Claim", "wm:Mention");
      assertThat(entities)
          .contains("skos:prefLabel", "wm:divisionCode", "geo:lat", "wm:AdminDivision , wm:Place")
          .doesNotContain("wm:Article", "org:Membership", "prov:");
      assertThat(claims)
          .contains("wm:Article", "wm:Mention", "wm:Claim", "org:Membership", "prov:Activity")
          .doesNotContain("wm:Hospital");
      assertThat(lines(export(store, ExportFormat.NQUADS, ExportScope.ALL)))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(ExportScope.ENTITIES, ExportScope.CLAIMS)
                  .flatMap(scope -> lines(export(store, ExportFormat.NQUADS, scope)).stream())
                  .toList());
    }
  }

  @Test
  void laysTurtleOutForPeople() {
    assertThat(turtle(TurtleWriter::writeTriples, TRIPLES))
        .isEqualTo(
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix wm: <https://w3id.org/wenmai/ontology#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            <https://w3id.org/wenmai/id/event/甲展>
              a                wm:Event ;
              skos:altLabel    "第一届晨光玫瑰产品与玫瑰种植技术交流展示大会乙种展览"@zh ,
                               "第一届晨光玫瑰产品与玫瑰种植技术交流展示大会甲种展览"@zh ;
              wm:confidence    0.95 ;
              wm:contentHash   "007" , "他说：\\"好\\\\坏\\"\\n" ;
              wm:end           12 , true , "x"^^xsd:integer ;
              wm:heldOn        "2024-05"^^xsd:gYearMonth ;
              <urn:x\\u003Ey#p> <https://w3id.org/wenmai/ontology#甲> .
            """);
  }

  @Test
  void indentsTheGraphsOfTrig() {
    List<Quad> quads =
        TRIPLES.subList(0, 1).stream().map(t -> Quad.create(t.getSubject(), t)).toList();

    assertThat(turtle(TurtleWriter::writeQuads, quads))
        .isEqualTo(
            """
            @prefix wm: <https://w3id.org/wenmai/ontology#> .

            <https://w3id.org/wenmai/id/event/甲展> {
              <https://w3id.org/wenmai/id/event/甲展>
                a wm:Event .
            }
            """);
  }

  @Tag("tools")
  @ParameterizedTest
  @EnumSource(names = {"TURTLE", "TRIG", "NTRIPLES", "NQUADS", "RDFXML"})
  void isAcceptedByRapper(ExportFormat format, @TempDir Path folder)
      throws IOException, InterruptedException {
    try (GraphStore store = store(FIRST, SECOND)) {
      Path file = Files.write(folder.resolve("graph"), export(store, format, ExportScope.ALL));
      Process rapper =
          new ProcessBuilder("rapper", "-c", "-i", rapperName(format), file.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(rapper.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(rapper.waitFor()).as(said).isZero();
      assertThat(said).doesNotContain("Error", "Warning");
    }
  }

  private static String rapperName(ExportFormat format) {
    return switch (format) {
      case TURTLE -> "turtle";
      case TRIG -> "trig";
      case NTRIPLES -> "ntriples";
      case NQUADS -> "nquads";
      case RDFXML -> "rdfxml";
      case JSONLD -> throw new IllegalArgumentException("rapper reads no JSON-LD");
    };
  }

  private static Lang language(ExportFormat format) {
    return switch (format) {
      case TURTLE -> Lang.TURTLE;
      case TRIG -> Lang.TRIG;
      case NTRIPLES -> Lang.NTRIPLES;
      case NQUADS -> Lang.NQUADS;
      case JSONLD -> Lang.JSONLD11;
      case RDFXML -> Lang.RDFXML;
    };
  }

  private static boolean keepsGraphs(ExportFormat format) {
    return switch (format) {
      case TRIG, NQUADS, JSONLD -> true;
      case TURTLE, NTRIPLES, RDFXML -> false;
    };
  }

  @SafeVarargs
  private static GraphStore store(List<Quad>... sources) {
    GraphStore store = GraphStore.inMemory();
    for (List<Quad> quads : sources) {
      String path =
          quads.stream()
              .filter(quad -> quad.getPredicate().equals(Vocabulary.SOURCE_FILE))
              .findFirst()
              .orElseThrow()
              .getObject()
              .getLiteralLexicalForm();
      store.replace(new TreeMap<>(Map.of(path, quads)), Set.of());
    }
    return store;
  }

  private static byte[] export(GraphStore store, ExportFormat format, ExportScope scope) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphExport.write(store, format, scope, out);
    return out.toByteArray();
  }

  private static <T> String turtle(BiConsumer<List<T>, OutputStream> writer, List<T> content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.accept(content, out);
    return text(out.toByteArray());
  }

  private static List<String> lines(byte[] bytes) {
    return text(bytes).lines().toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
