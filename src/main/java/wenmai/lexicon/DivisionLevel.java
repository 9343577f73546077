package wenmai.lexicon;

import java.util.Locale;

/** The rank of an administrative division of China, the highest first. */
public enum DivisionLevel {
  PROVINCE,
  PREFECTURE,
  COUNTY,
  TOWNSHIP;

  /**
   * The level that the gazetteer writes as {@code word}, such as {@code county}.
   *
   * @throws IllegalArgumentException when there is no such level
   */
  static DivisionLevel parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
