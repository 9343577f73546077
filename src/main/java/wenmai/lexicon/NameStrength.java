package wenmai.lexicon;

/** How much an ending of a name proves by itself. */
public enum NameStrength {
  /** The ending marks a name once any modifier stands before it. */
  STRONG,
  /** The modifier must hold a place, a level word, or a word that is no common noun. */
  PROPER,
  /** A place, a level word or another organisation must begin the name. */
  WEAK,
  /** An ordinal (第五批) must stand in the name. */
  ORDINAL,
  /** Its edition (第三届) must stand in the name. */
  EDITION,
  /** 援疆 or the like must stand in the name, which a place or an organisation begins. */
  AID,
  /** A department of the organisation that stands directly before it. */
  UNIT,
  /** A plan or measure: a place begins the name, or a verb of carrying out stands before it. */
  SCHEME,
  /** An industry chain or cluster: its modifier is a line of trade. */
  CLUSTER,
  /** An honour: the modifier is the level that gives it. */
  AWARD
}
