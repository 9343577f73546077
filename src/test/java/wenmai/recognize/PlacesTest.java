package wenmai.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.model.EntityType;
import wenmai.model.Mention;

/** Which places are found in a sentence; each line: sentence | places as printed. */
class PlacesTest {
  @Test
  void readsAVillageBehindInTheTownship() {
    assertThat(Found.names("乡里比来勒克村的牧民转场。", EntityType.ADMIN_DIVISION)).containsExactly("比来勒克村");
  }

  @Test
  void readsNoTownshipOutOfTownAndCountry() {
    assertThat(Found.names("阿克苏市城乡供水工程完工。", EntityType.ADMIN_DIVISION)).containsExactly("阿克苏市");
  }

  @Test
  void readsNoPlaceOutOfTheMiddleOfAVillagesName() {
    assertThat(Found.names("精河县托里镇伊吉林莫墩村通了路。伊吉林莫墩村的路好走。", EntityType.ADMIN_DIVISION))
        .containsExactly("精河县", "托里镇", "伊吉林莫墩村", "伊吉林莫墩村");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          游客在伊犁赏花，又去了喀什和阿勒泰。         | 伊犁;喀什;阿勒泰
          库尔勒的香梨和阿克苏的苹果都熟了。           | 库尔勒;阿克苏
          客商来自广东、福建和湖北三省。              | 广东;福建;湖北
          喀什地区疏勒县、巴楚县、伽师县扩大种植面积。  | 喀什地区;疏勒县;巴楚县;伽师县
          昌吉州阜康市和吉木萨尔县都下了雪。           | 昌吉州;阜康市;吉木萨尔县
          """)
  void readsFullAndShortNames(String sentence, String places) {
    assertThat(Found.names(sentence, EntityType.ADMIN_DIVISION)).isEqualTo(Found.column(places));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新和县扩大了核桃园，新和的核桃远近闻名。   | 新和县;新和
          温泉县客流大增，温泉的酒店订满了。        | 温泉县;温泉
          """)
  void takesAnEverydayWordForAPlaceOnlyBesideItsFullName(String sentence, String places) {
    assertThat(Found.names(sentence, EntityType.PLACE)).isEqualTo(Found.column(places));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "游客在温泉里放松身心。",
        "大家共建和平家园。",
        "位于田间的大棚长势喜人。",
        "田间地头，人们忙着采摘。",
        "他沿着解放路走到友谊巷。",
        "该村有三个镇的亲戚。",
        "全县各乡镇召开会议。",
      })
  void findsNoPlaceInEverydayWords(String sentence) {
    assertThat(Found.names(sentence, EntityType.PLACE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"北京路车水马龙。", "他家在天津街。", "上海巷口有一家书店。"})
  void takesAStreetNamedAfterAPlaceForNoPlace(String sentence) {
    assertThat(Found.names(sentence, EntityType.PLACE)).isEmpty();
  }

  @Test
  void keepsThePlaceThatAStreetLiesIn() {
    assertThat(Found.names("乌鲁木齐市北京路车水马龙。", EntityType.PLACE)).containsExactly("乌鲁木齐市");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          墨玉县萨依巴格乡库木布隆村的果农忙着采摘。       | 墨玉县;萨依巴格乡;库木布隆村
          托克逊县夏乡大柳树村迎来丰收。                  | 托克逊县;夏乡;大柳树村
          托克逊县郭勒布依乡的牧民起得早。                 | 托克逊县;郭勒布依乡
          叶城县恰斯克村通了新路，恰斯克村的人都来了。      | 叶城县;恰斯克村;恰斯克村
          昌吉市三工镇大营盘村的葡萄熟了。                | 昌吉市;三工镇;大营盘村
          牧民从阿克铁热克村搬来。                       | 阿克铁热克村
          沙湾市三道河子镇幸福社区办起了食堂。             | 沙湾市;三道河子镇;幸福社区
          """)
  void readsTownshipsAndVillagesBehindAPlaceOrSpeltLikeForeignNames(
      String sentence, String places) {
    assertThat(Found.names(sentence, EntityType.ADMIN_DIVISION)).isEqualTo(Found.column(places));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          车队穿过塔克拉玛干沙漠，抵达昆仑山北麓。 | 塔克拉玛干沙漠;昆仑山
          南疆的棉花和北疆的小麦都好。            | 南疆;北疆
          塔里木河的水流过胡杨林。               | 塔里木河
          产品远销中亚。                        | 中亚
          """)
  void readsMacroRegionsMountainsRiversAndDeserts(String sentence, String places) {
    assertThat(Found.names(sentence, EntityType.NATURAL)).isEqualTo(Found.column(places));
  }

  @Test
  void readsCountriesAsDivisions() {
    assertThat(Found.names("客商来自哈萨克斯坦、吉尔吉斯斯坦。", EntityType.ADMIN_DIVISION))
        .containsExactly("哈萨克斯坦", "吉尔吉斯斯坦");
  }

  @Test
  void tellsWhereInTheTextAPlaceStands() {
    String text = "🍇葡萄熟了。\n哈密市🍈的瓜也熟了。";

    assertThat(Found.in(text))
        .extracting(Mention::span)
        .containsExactly(new wenmai.model.Span(8, 11))
        .allSatisfy(span -> assertThat(span.of(text)).isEqualTo("哈密市"));
  }
}
