package wenmai.serve.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wenmai.knowledge.Knowledge;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

class ExplorerTest {
  private static final String DIRECTOR = ExploredGraph.ID + "person/曾希燕";
  private static final String HOSPITAL = ExploredGraph.ID + "organization/云溪县人民医院";
  private static final String TEAM = ExploredGraph.ID + "program/江南省援疆医疗队";
  private static final String DOCTOR = ExploredGraph.ID + "person/阿里木·买买提";
  private static final Explorer EXPLORER =
      new Explorer(ExploredGraph.dataset(), Knowledge.bundled());

  @Test
  void knowsEntitiesByTheirNarrowestClass() {
    assertThat(EXPLORER.entity(HOSPITAL))
        .hasValue(new EntityNode(HOSPITAL, "云溪县人民医院", List.of("县医院"), EntityType.HOSPITAL, 1, 3));
    assertThat(EXPLORER.entity(ExploredGraph.ID + "article/a1")).isEmpty();
  }

  @Test
  void findsByPartsOfAnyName() {
    assertThat(found("人民医")).containsExactly("云溪县人民医院");
    assertThat(found("县医院")).containsExactly("云溪县人民医院");
    assertThat(found("云溪县")).startsWith("云溪县");
  }

  @Test
  void findsByPinyinAndInitials() {
    assertThat(found("yunxixianrenmin")).containsExactly("云溪县人民医院");
    assertThat(found("yxxrmyy")).containsExactly("云溪县人民医院");
    assertThat(found("renminyi")).containsExactly("云溪县人民医院");
  }

  @Test
  void readsSurnamesAsSurnames() {
    assertThat(found("zengxiyan")).containsExactly("曾希燕");
    assertThat(found("ceng xi yan")).containsExactly("曾希燕");
    assertThat(found("zxy")).containsExactly("曾希燕");
  }

  @Test
  void findsDottedNamesWithoutTheDot() {
    assertThat(found("阿里木买买提")).containsExactly("阿里木·买买提");
    assertThat(found("木·买")).containsExactly("阿里木·买买提");
  }

  @Test
  void findsNothingByNothing() {
    assertThat(found("")).isEmpty();
    assertThat(found("·")).isEmpty();
    assertThat(found("*")).isEmpty();
    assertThat(found("云".repeat(500))).isEmpty();
  }

  @Test
  void narrowsToAClassAndThoseBelowIt() {
    assertThat(EXPLORER.names().search("云溪", Optional.of(EntityType.ORGANIZATION), 9))
        .extracting(hit -> hit.node().label())
        .containsExactly("云溪县人民医院");
  }

  @Test
  void tellsPersonsApartByTheirPosts() {
    assertThat(Portrait.line(EXPLORER, EXPLORER.entity(DIRECTOR).orElseThrow()))
        .isEqualTo("云溪县人民医院 院长、党委书记");
  }

  @Test
  void showsNeighboursByRelation() {
    Neighbours all = EXPLORER.neighbours(HOSPITAL, Neighbours.Filter.none(), 0, 10).orElseThrow();
    assertThat(all.relations())
        .containsEntry(new Relation(Predicate.HOLDS_POSITION, false), 1)
        .containsEntry(new Relation(Predicate.SUPPORTS, false), 1)
        .containsEntry(new Relation(Predicate.LOCATED_IN, true), 1);
    assertThat(all.edges())
        .contains(new Edge(DIRECTOR, Predicate.HOLDS_POSITION, HOSPITAL))
        .contains(new Edge(TEAM, Predicate.SUPPORTS, HOSPITAL));
    assertThat(all.next()).isEmpty();
  }

  @Test
  void showsNeighboursInPages() {
    Neighbours first = EXPLORER.neighbours(HOSPITAL, Neighbours.Filter.none(), 0, 2).orElseThrow();
    Neighbours rest =
        EXPLORER
            .neighbours(HOSPITAL, Neighbours.Filter.none(), first.next().orElseThrow(), 2)
            .orElseThrow();
    assertThat(first.edges()).hasSize(2).doesNotContainAnyElementsOf(rest.edges());
    assertThat(rest.edges()).hasSize(1);
    assertThat(rest.total()).isEqualTo(3);
    assertThat(EXPLORER.neighbours(HOSPITAL, Neighbours.Filter.none(), 99, 2).orElseThrow().edges())
        .isEmpty();
  }

  @Test
  void givesTheEvidenceOfAFactTheSurestFirst() {
    assertThat(EXPLORER.evidence(new Edge(DIRECTOR, Predicate.HOLDS_POSITION, HOSPITAL)))
        .extracting(Evidence::quote, Evidence::headline, Evidence::published, Evidence::rule)
        .containsExactly(
            tuple("县医院院长曾希燕", "云溪医院迎来新院长", "2025-04-16", "post-before-name"),
            tuple("党委书记曾希燕", "", "", "post-inherited"));
  }

  @Test
  void keepsPlansApartFromFacts() {
    assertThat(EXPLORER.evidence(new Edge(TEAM, Predicate.PARTNERS_WITH, HOSPITAL))).isEmpty();
    assertThat(EXPLORER.intentions(TEAM, 5))
        .extracting(Intention::modality, intention -> intention.evidence().quote())
        .containsExactly(tuple("planned", "医疗队将与县医院合作"));
  }

  @Test
  void findsHowTwoAreConnected() {
    Paths paths = paths(DIRECTOR, DOCTOR, 6, Set.of());
    assertThat(paths.complete()).isTrue();
    assertThat(paths.paths()).hasSize(1);
    assertThat(paths.paths().get(0).edges())
        .containsExactly(
            new Edge(DIRECTOR, Predicate.HOLDS_POSITION, HOSPITAL),
            new Edge(TEAM, Predicate.SUPPORTS, HOSPITAL),
            new Edge(DOCTOR, Predicate.MEMBER_OF, TEAM));
  }

  @Test
  void goesNoFartherAndNoOtherWayThanAllowed() {
    assertThat(paths(DIRECTOR, DOCTOR, 2, Set.of()).paths()).isEmpty();
    assertThat(paths(DIRECTOR, DOCTOR, 6, Set.of(Predicate.SUPPORTS)).paths()).isEmpty();
    assertThat(paths(DIRECTOR, DIRECTOR, 6, Set.of()).paths().get(0).edges()).isEmpty();
  }

  @Test
  void knowsDatesOfWhatIsNoPerson() {
    assertThat(EXPLORER.dates(HOSPITAL))
        .extracting(DatedFact::predicate, DatedFact::date)
        .containsExactly(tuple(Predicate.FOUNDED_ON, "1952-05"));
    assertThat(EXPLORER.timeline())
        .extracting(entry -> entry.node().iri(), TimelineEntry::date)
        .containsExactly(tuple(HOSPITAL, "1952-05"));
  }

  @Test
  void describesArticlesWithoutTheirText() {
    ArticleView article = EXPLORER.article(ExploredGraph.ID + "article/a1").orElseThrow();
    assertThat(article.mentioned()).extracting(EntityNode::label).contains("曾希燕", "云溪县人民医院");
    assertThat(article.facts())
        .extracting(stated -> stated.evidence().quote())
        .containsExactly("县医院院长曾希燕", "医院建于1952年5月");
    assertThat(EXPLORER.mentioning(DIRECTOR))
        .extracting(ArticleView.Mentioning::source)
        .containsExactly("第一版.txt");
  }

  @Test
  void writesTables() throws IOException {
    StringWriter facts = new StringWriter();
    GraphTables.writeFacts(EXPLORER.graph(), facts);
    assertThat(facts.toString().lines())
        .contains(DOCTOR + ",阿里木·买买提,memberOf," + TEAM + ",江南省援疆医疗队")
        .hasSize(EXPLORER.graph().size() + 1);
    StringWriter graph = new StringWriter();
    GraphTables.writeGraphMl(EXPLORER.graph(), graph);
    assertThat(graph.toString()).contains("<data key=\"label\">曾希燕</data>");
  }

  private static List<String> found(String text) {
    return EXPLORER.names().search(text, Optional.empty(), 9).stream()
        .map(hit -> hit.node().label())
        .toList();
  }

  private static Paths paths(String from, String to, int hops, Set<Predicate> without) {
    return EXPLORER.paths(from, to, hops, 5, without, () -> false).orElseThrow();
  }
}
