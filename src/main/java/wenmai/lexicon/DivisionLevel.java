package wenmai.lexicon;

/** The levels of administrative divisions, from the top. */
public enum DivisionLevel {
  PROVINCE,
  PREFECTURE,
  COUNTY,
  TOWNSHIP
}
