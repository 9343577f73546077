package wenmai.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.decide.Decision;
import wenmai.decide.DecisionException;
import wenmai.decide.Editing;
import wenmai.decide.KnownGraph;
import wenmai.graph.GraphStore;
import wenmai.graph.Vocabulary;
import wenmai.knowledge.Knowledge;

final class DeskTest {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T08:00:00Z"), ZoneOffset.UTC);
  private static final String HOSPITAL = Vocabulary.ID + "organization/于田县人民医院";
  private static final String SCHOOL = Vocabulary.ID + "organization/皮山县第一中学";

  private final Path folder;
  private final Path store;
  private final Desk desk;

  DeskTest(@TempDir Path folder) {
    this.folder = folder;
    this.store = folder.resolve("store");
    this.desk = new Desk(store, KNOWLEDGE, folder, CLOCK);
  }

  @BeforeEach
  void buildTheStore() {
    write("a.txt", "医院新设儿科\n于田县人民医院院长林远舟介绍，医院新设儿科。皮山县第一中学校长马成到场祝贺。\n");
    write("b.txt", "学校开学\n皮山县第一中学校长马成、于田县人民医院副院长林远舟出席开学典礼。\n");
    write("c.txt", "学校添了五名教师\n皮山县第一中学添了五名教师。和田县教育局局长林远舟前往看望。\n");
    build();
  }

  @Test
  void mergesTwoEntitiesAndUndoesIt() {
    List<Quad> before = quads();
    List<String> persons = persons("林远舟");
    assertThat(persons).hasSize(2);

    decide(Decision.Merge.of(persons.get(0), persons.get(1)));

    assertThat(persons("林远舟")).containsExactly(persons.get(0));
    assertThat(objects(persons.get(0), "holdsPosition"))
        .contains(HOSPITAL, Vocabulary.ID + "organization/和田县教育局");
    assertThat(text()).doesNotContain(persons.get(1));

    desk.undo(1);

    assertThat(quads()).isEqualTo(before);
  }

  @Test
  void showsWhatIsMergedUnderTheNameThatStays() {
    decide(Decision.Merge.of(SCHOOL, HOSPITAL));

    assertThat(objects(SCHOOL, Vocabulary.PREF_LABEL.getURI())).containsExactly("皮山县第一中学");
    assertThat(objects(SCHOOL, Vocabulary.ALT_LABEL.getURI())).containsExactly("于田县人民医院");
  }

  @Test
  void appliesDecisionsAtEveryBuild() {
    List<String> persons = persons("林远舟");
    decide(Decision.Merge.of(persons.get(0), persons.get(1)));
    decide(new Decision.Rename(SCHOOL, "皮山县第一高级中学"));

    write("b.txt", "学校开学\n皮山县第一中学校长马成、于田县人民医院副院长林远舟出席。\n");
    BuildReport report = build();

    assertThat(report.replaced()).isEqualTo(1);
    assertThat(report.idleDecisions()).isEmpty();
    assertThat(persons("林远舟")).hasSize(1);
    assertThat(objects(SCHOOL, Vocabulary.PREF_LABEL.getURI())).containsExactly("皮山县第一高级中学");
    assertThat(objects(SCHOOL, Vocabulary.ALT_LABEL.getURI())).containsExactly("皮山县第一中学");
  }

  @Test
  void splitsOffTheEntityOfSomeArticles() {
    String article = articleOf("b.txt");

    decide(new Decision.Split(HOSPITAL, List.of(article)));

    assertThat(articlesOf(HOSPITAL)).containsExactly(articleOf("a.txt"));
    assertThat(articlesOf(HOSPITAL + "-1")).containsExactly(article);
  }

  @Test
  void rejectsAClaimWithTheFactItStates() {
    String teacher = persons("马成").get(0);
    List<String> claims =
        quads().stream()
            .filter(quad -> quad.getPredicate().equals(Vocabulary.SUBJECT))
            .filter(quad -> quad.getObject().getURI().equals(teacher))
            .map(quad -> quad.getSubject().getURI())
            .toList();

    claims.stream().map(Decision.Reject::new).forEach(this::decide);

    assertThat(claims).isNotEmpty();
    assertThat(objects(teacher, "holdsPosition")).isEmpty();
    assertThat(text()).doesNotContain(claims);
  }

  @Test
  void tellsOfDecisionsThatFindNothingToChange() {
    String teacher = persons("马成").get(0);
    decide(new Decision.Rename(teacher, "马诚"));
    write("a.txt", "医院新设儿科\n于田县人民医院新设儿科。\n");
    write("b.txt", "学校开学\n皮山县第一中学开学。\n");

    assertThat(build().idleDecisions())
        .singleElement()
        .satisfies(logged -> assertThat(logged.number()).isEqualTo(1));
  }

  @Test
  void makesNoDecisionAboutWhatIsNotThere() {
    String division = Vocabulary.ID + "division/653226";
    refuses(Decision.Merge.of(HOSPITAL, HOSPITAL), DecisionException.Reason.SAME);
    refuses(Decision.Merge.of(HOSPITAL, persons("马成").get(0)), DecisionException.Reason.OTHER_KIND);
    refuses(Decision.Merge.of(HOSPITAL, HOSPITAL + "x"), DecisionException.Reason.NO_ENTITY);
    refuses(new Decision.Rename(division, "于阗"), DecisionException.Reason.DIVISION);
    refuses(new Decision.Rename(SCHOOL, " "), DecisionException.Reason.NO_NAME);
    refuses(new Decision.Reject(HOSPITAL), DecisionException.Reason.NO_CLAIM);
    refuses(
        new Decision.Split(HOSPITAL, List.of(articleOf("c.txt"))),
        DecisionException.Reason.NOT_THERE);
    refuses(
        new Decision.Split(HOSPITAL, List.of(articleOf("a.txt"), articleOf("b.txt"))),
        DecisionException.Reason.ALL);
    assertThatThrownBy(() -> desk.undo(1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(desk.log().decisions()).isEmpty();
  }

  @Test
  void proposesPersonsOfOneName() {
    assertThat(desk.proposals().namesakes()).containsOnlyKeys("林远舟");
  }

  @Test
  void forgetsAllOfOneNameInEveryFileOfTheStore() {
    List<String> persons = persons("林远舟");
    decide(Decision.Merge.of(persons.get(0), persons.get(1)));
    decide(new Decision.Rename(SCHOOL, "皮山县第一高级中学"));

    assertThat(desk.forget(persons.get(0))).containsExactly(persons.get(0));

    assertThat(filesWith("林远舟")).isEmpty();
    assertThat(filesWith("马成")).isNotEmpty();
    assertThat(desk.log().decisions()).hasSize(1);
  }

  @Test
  void keepsForgottenWhatALaterBuildReadsAgain() {
    desk.forget(persons("林远舟").get(0));
    write("c.txt", "局长林远舟看望教师\n和田县教育局局长林远舟看望皮山县第一中学教师。林远舟很高兴。\n");

    build();

    assertThat(filesWith("林远舟")).isEmpty();
    assertThat(objects(articleOf("c.txt"), Vocabulary.HEADLINE.getURI()))
        .containsExactly("局长…看望教师");
  }

  @Test
  void forgetsWhatOnlyTheGraphStillHolds() throws IOException {
    String forgotten = persons("林远舟").get(0);
    try (Stream<Path> readings = Files.list(store.resolve("readings"))) {
      for (Path reading : readings.toList()) {
        Files.delete(reading);
      }
    }
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      Files.delete(folder.resolve(name));
    }

    desk.forget(forgotten);

    assertThat(filesWith("林远舟")).isEmpty();
    assertThat(filesWith("马成")).isNotEmpty();
    assertThat(desk.forget(forgotten)).as("once more").isEmpty();
  }

  private void refuses(Decision decision, DecisionException.Reason reason) {
    assertThatThrownBy(() -> decide(decision))
        .isInstanceOfSatisfying(
            DecisionException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private void decide(Decision decision) {
    desk.decide(decision, Optional.of("编辑"));
  }

  private List<String> articlesOf(String entity) {
    try (GraphStore graph = GraphStore.openExisting(store)) {
      return new KnownGraph(graph).articlesOf(entity);
    }
  }

  private List<String> persons(String name) {
    return quads().stream()
        .filter(quad -> quad.getPredicate().equals(Vocabulary.PREF_LABEL))
        .filter(quad -> quad.getObject().getLiteralLexicalForm().equals(name))
        .map(quad -> quad.getSubject().getURI())
        .toList();
  }

  private List<String> objects(String subject, String property) {
    return quads().stream()
        .filter(quad -> quad.getSubject().getURI().equals(subject))
        .filter(quad -> quad.getPredicate().getURI().endsWith(property))
        .map(Quad::getObject)
        .map(object -> object.isURI() ? object.getURI() : object.getLiteralLexicalForm())
        .distinct()
        .toList();
  }

  private String articleOf(String path) {
    return quads().stream()
        .filter(quad -> quad.getPredicate().equals(Vocabulary.SOURCE_FILE))
        .filter(quad -> quad.getObject().getLiteralLexicalForm().equals(path))
        .map(quad -> quad.getSubject().getURI())
        .findFirst()
        .orElseThrow();
  }

  private String text() {
    return quads().toString();
  }

  private List<Path> filesWith(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (Stream<Path> files = Files.walk(store)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, bytes)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, byte[] wanted) {
    try {
      String content = Files.readString(file, StandardCharsets.ISO_8859_1);
      return content.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BuildReport build() {
    try (GraphStore graph = GraphStore.open(store)) {
      return new GraphBuild(
              KNOWLEDGE, new FolderArchive(store.resolve("readings")), Editing.load(store))
          .run(
              new BuildRequest(
                  List.of(Path.of("a.txt"), Path.of("b.txt"), Path.of("c.txt")), folder, false),
              graph,
              BuildProgress.silent());
    }
  }

  private List<Quad> quads() {
    try (GraphStore graph = GraphStore.openExisting(store)) {
      return graph.quads();
    }
  }
}
