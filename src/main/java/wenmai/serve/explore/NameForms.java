package wenmai.serve.explore;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names are compared: compatibility characters, case and marks do not count. */
final class NameForms {
  private NameForms() {}

  /** A name without white space and middle dots, in lower case, full-width letters as ASCII. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(NameForms::counts)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean counts(int character) {
    return Character.isLetterOrDigit(character);
  }
}
