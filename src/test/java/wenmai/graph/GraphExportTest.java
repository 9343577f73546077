package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

class GraphExportTest {
  private static final List<Quad> FIRST = Sample.everyPredicate().quads();
  private static final List<Quad> SECOND =
      Sample.article("pages/b.txt", "“新”品 & <展会>", "无", "晨光公司参展。")
          .entity(EntityType.COMPANY, "晨光公司")
          .quads();

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
      assertThat(claims).contains("wm:Claim", "org:Membership").doesNotContain("wm:Mention");
    }
  }

  @Test
  void putsOneSubjectInABlockOfTurtle() {
    try (GraphStore store = store(SECOND)) {
      assertThat(text(export(store, ExportFormat.TURTLE, ExportScope.ENTITIES)))
          .startsWith("PREFIX geo:")
          .contains("skos:prefLabel  \"晨光公司\"@zh");
    }
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

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
