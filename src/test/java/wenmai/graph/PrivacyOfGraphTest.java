package wenmai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/** Seeded sentences go in as evidence, names, roles and awards; the whole dataset is searched. */
class PrivacyOfGraphTest {
  private static final String ENTRY =
      "沈越，男，维吾尔族，中共党员，1989年4月出生，大学本科学历，身患糖尿病，信仰佛教，电话13800138000，"
          + "邮箱 shen@example.org，家住团结路18号3栋502室，晨光公司党委书记。";

  private static final List<String> FORBIDDEN =
      List.of(
          "维吾尔族",
          "中共党员",
          "1989",
          "出生",
          "本科",
          "学历",
          "糖尿病",
          "佛教",
          "13800138000",
          "example.org",
          "团结路",
          "502",
          "优秀共产党员",
          "盟员");

  @Test
  void holdsNothingPersonalOfAnHonoursListEntry() {
    String graph =
        nquads(
            Sample.article("list.txt", "推荐人选：维吾尔族青年沈越", "无", ENTRY, "他是民盟盟员，获优秀共产党员。")
                .entity(EntityType.PERSON, "沈越", "沈越（维吾尔族）")
                .entity(EntityType.COMPANY, "晨光公司")
                .entity(EntityType.ASSOCIATION, "民盟")
                .entity(EntityType.AWARD, "优秀共产党员")
                .post("沈越", "党委书记", "晨光公司", ENTRY)
                .post("沈越", "中共党员", "晨光公司", ENTRY)
                .post("沈越", "盟员", "民盟", "他是民盟盟员")
                .fact("沈越", Predicate.MEMBER_OF, "民盟", "他是民盟盟员")
                .fact("沈越", Predicate.RECEIVED_AWARD, "优秀共产党员", "获优秀共产党员"));

    assertThat(graph).doesNotContain(FORBIDDEN).contains("党委书记", "沈越，男，…，晨光公司党委书记。");
  }

  @Test
  void keepsTheNamesOfPlacesAndSchoolsThatContainAGroup() {
    String graph =
        nquads(
            Sample.article("school.txt", "乡村新校", "无", "某县蒙古族乡回族小学校长沈越，回族，到任。")
                .entity(EntityType.PLACE, "某县蒙古族乡")
                .entity(EntityType.SCHOOL, "某县蒙古族乡回族小学")
                .entity(EntityType.PERSON, "沈越")
                .post("沈越", "校长", "某县蒙古族乡回族小学", "某县蒙古族乡回族小学校长沈越，回族，到任"));

    assertThat(graph).contains("某县蒙古族乡回族小学校长沈越，…，到任");
  }

  private static String nquads(Sample sample) {
    try (GraphStore store = GraphStore.inMemory()) {
      store.replace(new TreeMap<>(Map.of("file", sample.quads())), Set.of());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      GraphExport.write(store, ExportFormat.NQUADS, ExportScope.ALL, out);
      return out.toString(StandardCharsets.UTF_8);
    }
  }
}
