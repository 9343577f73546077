package wenmai.lexicon;

/** The words for aid to a region that names of teams hold. */
public final class AidWords {
  /**
   * A regular expression: 援 and the short name of the region or prefecture that is helped (新疆, 西藏,
   * 青海; 伊犁, 克州, 阿克苏 or 阿勒泰, 博州, 塔城, 巴州, 哈密, 喀什).
   */
  public static final String AID = "援[疆藏青伊克阿博塔巴哈喀]";

  private AidWords() {}
}
