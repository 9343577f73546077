package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.cli.Outcome.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that measure and explain the reading. */
final class MeasuringTest {
  private final Path folder;
  private final String articles;

  MeasuringTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    articles = Files.createDirectory(folder.resolve("articles")).toString();
  }

  @Test
  void evaluatesAFolderOfGold() throws IOException {
    Path gold = Files.createDirectory(folder.resolve("gold"));
    Files.writeString(gold.resolve("900-01.txt"), "于田县修渠\n于田县的水渠近日通水。\n");
    Files.writeString(
        gold.resolve("900-01.json"),
        """
        {"id":"900-01","entities":[{"name":"于田县","type":"Place","subtype":"AdminDivision"},
         {"name":"无名渠","type":"Place","subtype":"Natural","aliases":[]}],"facts":[]}
        """);
    Path errors = folder.resolve("errors.tsv");
    Outcome outcome = run("evaluate", "--gold", gold.toString(), "--errors", errors.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("Place", "right 1  extra 0  missed 1");
    assertThat(errors).content().contains("missed entity\tnot recognised\t900-01\tPlace\t无名渠");
    assertThat(run("evaluate", "--gold", gold.toString(), "--errors").out())
        .contains("missed entity\tnot recognised\t900-01\tPlace\t无名渠");
    assertThat(run("evaluate", "--gold", gold.toString(), "--format=json", "--by=newspaper").out())
        .contains("\"newspapers\"", "\"900\"");
    assertThat(run("evaluate", "--gold", articles).exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void measuresTheLayoutOfPages() throws IOException {
    Path raw = Files.createDirectory(folder.resolve("raw"));
    Path gold = Files.createDirectory(folder.resolve("clean"));
    List<String> paragraphs =
        List.of(
            "连日来，北坡灌区的各条渠道陆续开闸放水，清澈的雪水沿着新修的渠道流进田间地头，春灌工作就此全面展开。",
            "据了解，今年灌区提前对老旧闸门进行了维修，更换了七处漏水严重的管道，还在沿线安装了水位监测设备。",
            "下一步，灌区将继续做好用水计划，合理安排轮灌次序，确保农作物及时得到灌溉，为全年丰收打下基础。");
    StringBuilder page = new StringBuilder("北坡灌区春灌工作全面展开\n");
    for (String paragraph : paragraphs) {
      page.append(("　　" + paragraph).replaceAll("(.{18})", "$1\n")).append('\n');
    }
    Files.writeString(raw.resolve("900.txt"), page);
    Files.writeString(
        gold.resolve("900-01.txt"), "北坡灌区春灌工作全面展开\n" + String.join("\n", paragraphs) + "\n");
    Files.writeString(
        gold.resolve("900-01.json"), "{\"id\":\"900-01\",\"entities\":[],\"facts\":[]}");
    Outcome outcome =
        run("evaluate", "--layout", "--raw=" + raw, "--gold=" + gold, "--format=json");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("\"paragraphs\": 1.0", "\"titles\": 1.0", "\"bylines\"");
    assertThat(run("evaluate", "--layout", "--gold=" + gold, "--lang=en").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void calibratesOnAFolderOfGold() throws IOException {
    Path gold = Files.createDirectory(folder.resolve("counted"));
    Files.writeString(gold.resolve("900-01.txt"), "于田县修渠\n于田县古再勒乡的水渠近日通水。\n");
    Files.writeString(
        gold.resolve("900-01.json"),
        """
        {"id":"900-01","entities":[{"name":"于田县","type":"Place","subtype":"AdminDivision"},
         {"name":"古再勒乡","type":"Place","subtype":"AdminDivision"}],
         "facts":[{"s":"古再勒乡","p":"partOf","o":"于田县","evidence":"于田县古再勒乡"}]}
        """);
    Path counts = folder.resolve("precision.tsv");
    Outcome outcome = run("calibrate", "--gold=" + gold, "--output=" + counts, "--lang=en");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("confidence 0.95-1.00  P 1.000  right 1  extra 0");
    assertThat(counts).content().contains("division-chain\t1\t0");
    assertThat(run("calibrate", "--gold=" + articles, "--output=" + counts).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void explainsHowAFileIsRead() throws IOException {
    Path file = folder.resolve("explained.txt");
    Files.writeString(file, "于田县修渠\n新疆绿丝路纺织有限公司董事长韩晓萌来到于田县。\n");
    Outcome outcome = run("explain", file.toString(), "--lang", "en");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("[0,3) 于田县 AdminDivision (place 0.95); entity")
        .containsPattern("韩晓萌 Person .*; the same stretch is read as .*韩晓萌 Person")
        .contains("韩晓萌 holdsPosition 新疆绿丝路纺织有限公司 (董事长); rule post-before-name")
        .contains("«新疆绿丝路纺织有限公司董事长韩晓萌»");
    assertThat(run("explain", file.toString(), "--entity", "韩晓萌", "--lang", "en").out())
        .contains("韩晓萌")
        .doesNotContain("AdminDivision");
    assertThat(run("explain", file.toString(), "--at", "0", "--lang", "en").out())
        .contains("于田县")
        .doesNotContain("韩晓萌");
    assertThat(run("explain", folder.resolve("none.txt").toString(), "--lang", "en"))
        .satisfies(
            missing -> {
              assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
              assertThat(missing.err()).contains("does not exist: give the file to explain");
            });
  }
}
