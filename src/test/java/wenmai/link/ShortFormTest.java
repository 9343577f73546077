package wenmai.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.model.EntityType;

/** When one name is a short form of another, in an article of a few places and owners. */
class ShortFormTest {
  private static final ShortForm SHORT_FORM =
      new ShortForm(Set.of("墨玉县", "自治区", "新疆", "长春")::contains, Set.of("中原大学", "长春援疆")::contains);

  @ParameterizedTest
  @CsvSource({
    "人民医院, 墨玉县人民医院, HOSPITAL",
    "县人民医院, 墨玉县人民医院, HOSPITAL",
    "教育厅, 自治区教育厅, GOVERNMENT",
    "工信厅, 工业和信息化厅, GOVERNMENT",
    "文旅局, 文化和旅游局, GOVERNMENT",
    "职业技能竞赛, 墨玉县第六届职业技能竞赛, EVENT",
    "县医院, 墨玉县人民医院, HOSPITAL",
    "北湖三医院, 中原大学北湖三医院, HOSPITAL",
    "墨玉分指挥部, 长春援疆墨玉分指挥部, AID_TEAM",
    "雪峰公司, 长春雪峰机械制造有限公司, COMPANY",
  })
  void isAShortForm(String shorter, String longer, EntityType type) {
    assertThat(SHORT_FORM.test(shorter, type, longer, type)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "人民医院, 皮山县人民医院, HOSPITAL",
    "墨玉县人民医院, 墨玉县人民医院骨科, HOSPITAL",
    "墨玉县小学, 墨玉县第二小学, SCHOOL",
    "医院, 墨玉县医院, HOSPITAL",
    "墨玉县人民医院, 墨玉县人民医院, HOSPITAL",
    "水利厅, 农业农村厅, GOVERNMENT",
    "雪峰公司, 长春冰峰机械制造有限公司, COMPANY",
    "皮山县医院, 墨玉县人民医院, HOSPITAL",
  })
  void isNoShortForm(String shorter, String longer, EntityType type) {
    assertThat(SHORT_FORM.test(shorter, type, longer, type)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"工信厅, GOVERNMENT, 工业和信息化厅, PARTY_BODY"})
  void abbreviatesOnlyWithinOneClass(
      String shorter, EntityType shorterType, String longer, EntityType longerType) {
    assertThat(SHORT_FORM.test(shorter, shorterType, longer, longerType)).isFalse();
  }
}
