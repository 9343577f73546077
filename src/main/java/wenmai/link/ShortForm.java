package wenmai.link;

import java.util.Set;
import java.util.function.Predicate;
import wenmai.model.EntityType;

/**
 * The test whether one name is a short form of another of the same family.
 *
 * <p>A short form drops a place or level from the front (市人民医院, for 某市人民医院), or drops characters
 * from the middle and keeps the beginning and the end (工信厅, for 工业和信息化厅).
 */
final class ShortForm {
  private static final Set<EntityType> ABBREVIATED =
      Set.of(
          EntityType.GOVERNMENT,
          EntityType.PARTY_BODY,
          EntityType.SCHOOL,
          EntityType.HOSPITAL,
          EntityType.PUBLIC_INSTITUTION,
          EntityType.ASSOCIATION,
          EntityType.CONGRESS,
          EntityType.INDUSTRIAL_PARK,
          EntityType.AID_TEAM,
          EntityType.CONSORTIUM,
          EntityType.EVENT,
          EntityType.COMPANY,
          EntityType.INITIATIVE,
          EntityType.PROJECT,
          EntityType.PRODUCT);

  private final Predicate<String> isPlacePrefix;

  /** A test that takes as place prefixes what the predicate accepts (新疆, 和田地区, 自治区 …). */
  ShortForm(Predicate<String> isPlacePrefix) {
    this.isPlacePrefix = isPlacePrefix;
  }

  boolean test(String shorter, EntityType shorterType, String longer, EntityType longerType) {
    if (shorter.length() >= longer.length() || shorter.length() < 3 || longer.startsWith(shorter)) {
      return false;
    }
    if (longer.endsWith(shorter)) {
      String prefix = longer.substring(0, longer.length() - shorter.length());
      return isPlacePrefix.test(prefix)
          || "乡镇县市州区".indexOf(shorter.charAt(0)) >= 0
              && isPlacePrefix.test(prefix + shorter.charAt(0));
    }
    return shorterType == longerType
        && ABBREVIATED.contains(shorterType)
        && shorter.charAt(shorter.length() - 1) == longer.charAt(longer.length() - 1)
        && sameBeginning(shorter, longer)
        && !hasOrdinal(longer)
        && NameForm.isSubsequence(shorter, longer);
  }

  private static boolean sameBeginning(String shorter, String longer) {
    int common = shorter.length() <= 3 ? 1 : 2;
    return shorter.substring(0, common).equals(longer.substring(0, common));
  }

  /** An ordinal tells two schools or teams of one place apart: it may not be dropped. */
  private static boolean hasOrdinal(String name) {
    return name.matches(".*第[一二三四五六七八九十百\\d]+.*");
  }
}
