package wenmai.link;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  private static final Pattern EDITION = Pattern.compile("第[一二三四五六七八九十百\\d]+[届次]|20\\d{2}年?");
  private static final Pattern BRAND = Pattern.compile("(\\p{IsHan}{2,6})(公司|集团|集团公司|股份公司)");

  /** A division, regiment or company of the corps without the one above it: 第一师, 十团, 五连. */
  private static final Pattern CORPS = Pattern.compile("第?[一二三四五六七八九〇零十百\\d]{1,4}[师团连]");

  private static final int GENERIC_LENGTH = 3;
  private static final int OWN_NAME_LENGTH = 8;
  private static final int TOWNSHIP_LENGTH = 4;

  private final Predicate<String> isPlacePrefix;
  private final Predicate<String> isOwner;

  /**
   * A test of the names of one article.
   *
   * @param isPlacePrefix whether places or levels make up a string (新疆, 和田地区, 自治区 …)
   * @param isOwner whether a string is what stands before a unit's own name: the organisation that
   *     it belongs to, or a sender with 援疆 (某大学, 某市援疆)
   */
  ShortForm(Predicate<String> isPlacePrefix, Predicate<String> isOwner) {
    this.isPlacePrefix = isPlacePrefix;
    this.isOwner = isOwner;
  }

  boolean test(String shorter, EntityType shorterType, String longer, EntityType longerType) {
    boolean corps = CORPS.matcher(shorter).matches();
    if (shorter.length() >= longer.length()
        || shorter.length() < 3 && !corps
        || longer.startsWith(shorter)) {
      return false;
    }
    if (longer.endsWith(shorter)) {
      String prefix = longer.substring(0, longer.length() - shorter.length());
      if (longerType == EntityType.EVENT) {
        prefix = EDITION.matcher(prefix).replaceAll("");
      }
      return prefix.isEmpty()
          || isPlacePrefix.test(prefix)
          || shorter.length() >= OWN_NAME_LENGTH && isPlacesAndTownship(prefix)
          || isOwner.test(prefix) && (corps || shorter.length() > GENERIC_LENGTH)
          || "乡镇县市州区".indexOf(shorter.charAt(0)) >= 0
              && isPlacePrefix.test(prefix + shorter.charAt(0));
    }
    return ofSameLevel(shorter, longer)
        || ofSameBrand(shorter, shorterType, longer, longerType)
        || shorterType == longerType
            && ABBREVIATED.contains(shorterType)
            && shorter.charAt(shorter.length() - 1) == longer.charAt(longer.length() - 1)
            && sameBeginning(shorter, longer)
            && !hasOrdinal(longer)
            && NameForm.isSubsequence(shorter, longer);
  }

  /** Whether places and the short name of a township below them make up a string: 某县下马崖. */
  private boolean isPlacesAndTownship(String prefix) {
    return IntStream.rangeClosed(2, TOWNSHIP_LENGTH)
        .map(length -> prefix.length() - length)
        .anyMatch(end -> end > 0 && isPlacePrefix.test(prefix.substring(0, end)));
  }

  /** 县医院, for 某县人民医院: the level stands for its place, and the rest is shortened. */
  private boolean ofSameLevel(String shorter, String longer) {
    int level = longer.indexOf(shorter.charAt(0));
    return "县市区州".indexOf(shorter.charAt(0)) >= 0
        && level > 0
        && isPlacePrefix.test(longer.substring(0, level + 1))
        && shorter.charAt(shorter.length() - 1) == longer.charAt(longer.length() - 1)
        && NameForm.isSubsequence(shorter.substring(1), longer.substring(level + 1));
  }

  /** 某某公司, for 某市某某机械制造有限公司: the brand is kept, the place and the trade are dropped. */
  private boolean ofSameBrand(
      String shorter, EntityType shorterType, String longer, EntityType longerType) {
    Matcher brand = BRAND.matcher(shorter);
    if (shorterType != EntityType.COMPANY || longerType != shorterType || !brand.matches()) {
      return false;
    }
    int at = longer.indexOf(brand.group(1));
    return !hasOrdinal(longer)
        && IntStream.range(0, at).anyMatch(i -> isPlacePrefix.test(longer.substring(i, at)));
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
