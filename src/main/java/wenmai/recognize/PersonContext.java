package wenmai.recognize;

/** What the characters around a name say of where it begins and ends. */
final class PersonContext {
  private static final String BEFORE_OFFICE = "时现曾担出兼就历委聘升转连首";

  private PersonContext() {}

  /** Whether 任 at an offset is a verb and no surname: 时任某院院长. */
  static boolean isOffice(String text, int start) {
    return start > 0
        && text.startsWith("任", start)
        && BEFORE_OFFICE.indexOf(text.charAt(start - 1)) >= 0;
  }

  /** Whether a name that ends at an offset takes the 代 of 代表 along: 组长某某代表. */
  static boolean cutsDeputy(String text, int end) {
    return text.startsWith("代表", end - 1);
  }
}
