package wenmai.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.knowledge.Knowledge;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load(Knowledge.at(Path.of(".")));

  @Test
  void knowsEveryProvinceByFullAndShortName() {
    assertThat(GAZETTEER.byName("新疆维吾尔自治区")).extracting(Division::code).containsExactly("650000");
    assertThat(GAZETTEER.byName("新疆")).isEqualTo(GAZETTEER.byName("新疆维吾尔自治区"));
    assertThat(GAZETTEER.byName("天津")).extracting(Division::name).containsExactly("天津市");
    assertThat(
            GAZETTEER.names().stream()
                .flatMap(name -> GAZETTEER.byName(name).stream())
                .filter(division -> division.level() == DivisionLevel.PROVINCE)
                .distinct())
        .hasSize(34)
        .allSatisfy(division -> assertThat(division.shortNames()).isNotEmpty());
  }

  @Test
  void givesAutonomousDivisionsTheirEverydayNames() {
    assertThat(division("652800").shortNames()).containsExactly("巴州", "巴音郭楞州", "巴音郭楞");
    assertThat(division("652328").shortNames()).containsExactly("木垒县", "木垒");
    assertThat(division("653131").shortNames()).contains("塔县", "塔什库尔干县");
    assertThat(division("533100").shortNames()).containsExactly("德宏州", "德宏");
    assertThat(division("150722").shortNames()).contains("莫力达瓦旗");
  }

  @Test
  void givesASharedNameToTheHighestDivisionFirst() {
    assertThat(GAZETTEER.byName("和田")).extracting(Division::name).containsExactly("和田地区");
    assertThat(GAZETTEER.byAmbiguousName("和田"))
        .extracting(Division::name)
        .containsExactly("和田市", "和田县");
  }

  @Test
  void keepsEverydayWordsOutOfTheSafeNames() {
    assertThat(GAZETTEER.names())
        .doesNotContain("温泉", "新和", "和平", "城关", "白银", "城区", "合作市", "和县", "良种场", "工业园区")
        .contains("皮山", "策勒", "阜康", "喀什", "石河子", "温泉县", "新和县");
    assertThat(GAZETTEER.byAmbiguousName("温泉")).extracting(Division::code).contains("652723");
    assertThat(GAZETTEER.byName("温泉")).isEmpty();
  }

  @Test
  void holdsNoSafeNameOfOneCharacter() {
    assertThat(GAZETTEER.names()).allMatch(name -> name.length() > 1);
  }

  @Test
  void listsSeveralDivisionsOfOneNameInOrder() {
    List<Division> districts = GAZETTEER.byName("朝阳区");
    assertThat(districts).extracting(Division::code).containsExactly("110105", "220104");
  }

  @Test
  void leadsFromTownshipUpToProvince() {
    Division town = GAZETTEER.byName("额玛勒郭楞乡").get(0);
    assertThat(GAZETTEER.ancestors(town))
        .extracting(Division::name)
        .containsExactly("额敏县", "塔城地区", "新疆维吾尔自治区");
  }

  @Test
  void skipsGroupsThatAreNoDivisions() {
    assertThat(division("110101").parentCode()).contains("110000");
    assertThat(division("659001").parentCode()).contains("650000");
    assertThat(division("500235").parentCode()).contains("500000");
  }

  @Test
  void tellsWhatLiesWithinWhat() {
    Division county = division("653221");
    Division prefecture = division("653200");
    assertThat(GAZETTEER.isWithin(county, prefecture)).isTrue();
    assertThat(GAZETTEER.isWithin(prefecture, county)).isFalse();
    assertThat(GAZETTEER.isWithin(county, county)).isFalse();
    assertThat(GAZETTEER.isWithin(county, division("650000"))).isTrue();
    assertThat(GAZETTEER.isWithin(county, division("653100"))).isFalse();
  }

  @Test
  void placesEveryDivisionOfXinjiangDownToCounties() {
    List<Division> divisions =
        GAZETTEER.names().stream()
            .flatMap(name -> GAZETTEER.byName(name).stream())
            .filter(division -> division.code().startsWith("65"))
            .filter(division -> division.level() != DivisionLevel.TOWNSHIP)
            .distinct()
            .toList();
    assertThat(divisions)
        .hasSizeGreaterThan(120)
        .allSatisfy(
            division ->
                assertThat(division.coordinates())
                    .hasValueSatisfying(
                        point -> {
                          assertThat(point.latitude()).isBetween(34.0, 49.5);
                          assertThat(point.longitude()).isBetween(73.0, 96.5);
                        }));
  }

  @Test
  void knowsNothingOfOtherCodesAndNames() {
    assertThat(GAZETTEER.byCode("999999")).isEmpty();
    assertThat(GAZETTEER.byName("亚特兰蒂斯")).isEmpty();
    assertThat(GAZETTEER.byAmbiguousName("")).isEmpty();
  }

  @Test
  void refusesAMissingParent(@TempDir Path folder) throws IOException {
    write(folder, "653221,和田县,county,653200,,和田\n");
    Knowledge knowledge = Knowledge.at(folder);
    assertThatThrownBy(() -> Gazetteer.load(knowledge))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("653200");
  }

  @Test
  void refusesACodeThatStandsTwice(@TempDir Path folder) throws IOException {
    write(folder, "650000,新疆维吾尔自治区,province,,新疆,\n650000,新疆,province,,,\n");
    Knowledge knowledge = Knowledge.at(folder);
    assertThatThrownBy(() -> Gazetteer.load(knowledge))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("650000");
  }

  @Test
  void refusesALineWithMissingColumns(@TempDir Path folder) throws IOException {
    write(folder, "650000,新疆维吾尔自治区,province\n");
    Knowledge knowledge = Knowledge.at(folder);
    assertThatThrownBy(() -> Gazetteer.load(knowledge))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("6 columns");
  }

  @Test
  void refusesAPointOffTheGlobe() {
    assertThatThrownBy(() -> new Coordinates(91, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Coordinates(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Division division(String code) {
    return GAZETTEER.byCode(code).orElseThrow();
  }

  private static void write(Path folder, String divisions) throws IOException {
    Files.createDirectories(folder.resolve("ontology"));
    Files.createDirectories(folder.resolve("data/gazetteer"));
    Files.writeString(folder.resolve("ontology/wenmai.ttl"), "");
    Files.writeString(
        folder.resolve("data/gazetteer/divisions.csv"),
        "code,name,level,parent,short names,ambiguous short names\n" + divisions);
    Files.writeString(
        folder.resolve("data/gazetteer/coordinates.csv"), "code,latitude,longitude\n");
  }
}
