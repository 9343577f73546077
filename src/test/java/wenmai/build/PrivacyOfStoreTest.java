package wenmai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.GraphStore;
import wenmai.knowledge.Knowledge;

/** Seeded honours lists are built into a store; every byte of every file of it is searched. */
final class PrivacyOfStoreTest {
  private static final String LIST =
      """
      拟表彰先进个人公示
      沈越，男，汉族，1989年4月出生，群众，大专学历，于田县第一小学教师。简要事迹：沈越，身患糖尿病，坚持上课，获自治区优秀教师称号。
      古丽娜尔，女，维吾尔族，1976年11月生，中共党员，大学本科学历，和田地区人民医院主任、党委书记。简要事迹：2009年6月入党，带队支援皮山县。
      马成，男，回 族，42岁，民盟盟员，于田县晨光农业发展有限公司董事长，曾获优秀共产党员称号。联系电话：13800138000，电子邮箱 macheng@example.org。
      何亦安，男，哈萨克族，九三学社社员，硕士研究生，家住团结路18号3栋502室，皮山县人民医院院长，信仰佛教，二级残疾。
      林知夏，女，蒙古族，预备党员，一九八九年四月生，身份证号653226198904010010，于田县水利局副局长，毕业于南方水利职业学院，年近五十，无党派人士。
      """;

  private static final String BRIEF =
      """
      维吾尔族青年沈越出任校长
      1989年4月出生的沈越任于田县第一小学校长，他是预备党员，电话13900139000。
      """;

  private static final List<String> FORBIDDEN =
      List.of(
          "汉族",
          "维吾尔族",
          "回 族",
          "回族",
          "哈萨克族",
          "蒙古族",
          "1989",
          "一九八九",
          "1976",
          "出生",
          "群众",
          "党员",
          "入党",
          "民盟",
          "盟员",
          "九三学社",
          "无党派",
          "大专",
          "学历",
          "硕士",
          "研究生",
          "糖尿病",
          "残疾",
          "42岁",
          "年近五十",
          "13800138000",
          "13900139000",
          "example.org",
          "团结路",
          "502室",
          "佛教",
          "653226198904010010");

  private static final List<String> PUBLIC = List.of("沈越", "于田县第一小学");

  @Test
  void holdsNothingPersonalInAnyFile(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    Files.writeString(folder.resolve("articles/list.txt"), LIST);
    Files.writeString(folder.resolve("articles/brief.txt"), BRIEF);
    Path store = folder.resolve("store");
    try (GraphStore graph = GraphStore.open(store)) {
      BuildReport report =
          new GraphBuild(Knowledge.bundled(), new FolderArchive(store.resolve("readings")))
              .run(
                  new BuildRequest(List.of(Path.of("articles")), folder, false),
                  graph,
                  BuildProgress.silent());
      assertThat(report.rejected()).isEmpty();
      assertThat(report.facts()).isGreaterThan(3);
    }

    assertThat(holding(store.resolve("readings"), PUBLIC)).containsAll(PUBLIC);
    assertThat(holding(store.resolve("generations"), PUBLIC)).containsAll(PUBLIC);
    assertThat(holding(store, FORBIDDEN)).isEmpty();
  }

  /** The strings that stand in a file under a folder, in UTF-8 or in UTF-16 of either order. */
  private static List<String> holding(Path folder, List<String> strings) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> contents =
          files.filter(Files::isRegularFile).map(PrivacyOfStoreTest::bytes).toList();
      return strings.stream()
          .filter(
              string ->
                  Stream.of(
                          StandardCharsets.UTF_8,
                          StandardCharsets.UTF_16LE,
                          StandardCharsets.UTF_16BE)
                      .map(charset -> latin1(string.getBytes(charset)))
                      .anyMatch(form -> contents.stream().anyMatch(file -> file.contains(form))))
          .toList();
    }
  }

  private static String bytes(Path file) {
    try {
      return latin1(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes as a string of one character a byte, for searching. */
  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
