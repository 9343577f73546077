package wenmai.lexicon;

/** The words for aid to a region that names of teams hold. */
public final class AidWords {
  /**
   * The short names of the regions and prefectures that are helped: 新疆, 西藏, 青海; 伊犁, 克州, 阿克苏 or 阿勒泰,
   * 博州, 塔城, 巴州, 哈密, 喀什.
   */
  public static final String REGIONS = "疆藏青伊克阿博塔巴哈喀";

  /** A regular expression: 援 and one of {@link #REGIONS}. */
  public static final String AID = "援[" + REGIONS + "]";

  private AidWords() {}
}
