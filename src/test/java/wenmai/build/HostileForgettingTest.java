package wenmai.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.decide.Decision;
import wenmai.decide.DecisionException;
import wenmai.decide.DecisionException.Reason;
import wenmai.decide.Editing;
import wenmai.graph.GraphStore;
import wenmai.graph.Vocabulary;
import wenmai.knowledge.Knowledge;
import wenmai.model.EntityType;

/** Forgetting and deciding where something else was done before, or went wrong in between. */
final class HostileForgettingTest {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled();
  private static final String NAME = "林远舟";

  private final Path folder;
  private final Path store;
  private final Desk desk;

  HostileForgettingTest(@TempDir Path folder) {
    this.folder = folder;
    this.store = folder.resolve("store");
    this.desk = new Desk(store, KNOWLEDGE, folder, Clock.systemUTC());
  }

  @BeforeEach
  void buildTheStore() throws IOException {
    write("a.txt", "医院新设儿科\n于田县人民医院院长林远舟介绍，医院新设儿科。\n");
    write("b.txt", "学校开学\n皮山县第一中学校长马成出席开学典礼。\n");
    build();
  }

  @Test
  void forgetsWhomADecisionGaveAnotherName() {
    String person = person(NAME);
    desk.decide(new Decision.Rename(person, "林行舟"), Optional.empty());

    desk.forget(person);

    assertThat(filesWith(NAME)).isEmpty();
    assertThat(filesWith("林行舟")).isEmpty();
    build();
    assertThat(filesWith(NAME)).isEmpty();
  }

  @Test
  void forgetsAMisprintThatADecisionMadeOneWithTheName() throws IOException {
    write("b.txt", "教育局会议\n和田县教育局局长林远州出席会议。\n");
    build();
    String person = person(NAME);
    desk.decide(Decision.Merge.of(person, person("林远州")), Optional.empty());

    desk.forget(person);

    assertThat(filesWith(NAME)).isEmpty();
    assertThat(filesWith("林远州")).isEmpty();
    assertThat(desk.log().decisions()).isEmpty();
  }

  @Test
  void erasesDecisionsAboutAnEarlierIriAndTheNameOfTheirAuthor() throws IOException {
    desk.decide(new Decision.Rename(person(NAME), "林行舟"), Optional.empty());
    desk.decide(new Decision.Rename(person("马成"), "马诚"), Optional.of(NAME));
    write("a.txt", "教育局会议\n和田县教育局局长林远舟出席会议。\n");
    build();

    desk.forget(person(NAME));

    assertThat(filesWith(NAME)).isEmpty();
    assertThat(desk.log().decisions()).extracting("number").containsExactly(2);
  }

  @Test
  void finishesAtTheNextBuildAForgettingThatWasBrokenOff() {
    String person = person(NAME);
    Editing.load(store)
        .forgetting(EntityType.PERSON, new TreeSet<>(List.of(NAME)), new TreeSet<>(List.of(person)))
        .save(store);

    build();

    assertThat(filesWith(NAME)).isEmpty();
    assertThat(filesWith("马成")).isNotEmpty();
  }

  @Test
  void deletesTheOldGenerationWhenItsLastReaderHasGone() {
    String person = person(NAME);
    try (GraphStore reader = GraphStore.openExisting(store)) {
      desk.forget(person);
      assertThat(reader.quads().toString()).contains(NAME);
    }

    assertThat(filesWith(NAME)).isEmpty();
  }

  @Test
  void refusesANameThatTellsPersonalData() {
    Decision rename = new Decision.Rename(person(NAME), "林远舟（维吾尔族）");

    assertThatThrownBy(() -> desk.decide(rename, Optional.empty()))
        .isInstanceOfSatisfying(
            DecisionException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_NAME));
    assertThat(desk.log().decisions()).isEmpty();
  }

  private String person(String name) {
    return quads().stream()
        .filter(quad -> quad.getPredicate().equals(Vocabulary.PREF_LABEL))
        .filter(quad -> quad.getObject().getLiteralLexicalForm().equals(name))
        .map(quad -> quad.getSubject().getURI())
        .findFirst()
        .orElseThrow();
  }

  private List<Quad> quads() {
    try (GraphStore graph = GraphStore.openExisting(store)) {
      return graph.quads();
    }
  }

  private List<Path> filesWith(String text) {
    String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    try (Stream<Path> files = Files.walk(store)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> content(file).contains(bytes))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void build() {
    try (GraphStore graph = GraphStore.open(store)) {
      new GraphBuild(KNOWLEDGE, new FolderArchive(store.resolve("readings")), Editing.load(store))
          .run(
              new BuildRequest(List.of(Path.of("a.txt"), Path.of("b.txt")), folder, false),
              graph,
              BuildProgress.silent());
    }
  }
}
