package wenmai.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The words of the command line in one language.
 *
 * @param bundle help texts, which picocli looks up itself, and messages
 */
record Messages(ResourceBundle bundle) {
  private static final String BASE_NAME = "wenmai.cli.messages";

  /** The messages in Chinese when the language is {@code zh}, else in English. */
  static Messages in(String language) {
    Locale locale = language.equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    return new Messages(
        ResourceBundle.getBundle(
            BASE_NAME,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** The messages in the language that {@code --lang} names, or else in that of the system. */
  static Messages chosenBy(List<String> arguments) {
    String language = ofSystem(System.getenv());
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith("--lang=")) {
        language = argument.substring("--lang=".length());
      } else if (argument.equals("--lang") && i + 1 < arguments.size()) {
        language = arguments.get(i + 1);
      }
    }
    return in(language);
  }

  /**
   * The system's language. The environment comes first: where a locale is named there but not
   * installed, the virtual machine would fall back to English.
   */
  static String ofSystem(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(locale -> !locale.isEmpty())
        .limit(1)
        .filter(locale -> locale.matches("[a-z]{2}([_.@].*)?"))
        .map(locale -> locale.substring(0, 2))
        .findFirst()
        .orElseGet(() -> Locale.getDefault().getLanguage());
  }

  boolean isChinese() {
    return bundle.getLocale().getLanguage().equals("zh");
  }

  /** A message with its arguments put in; numbers are written without grouping. */
  String text(String key, Object... arguments) {
    Object[] plain = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      plain[i] = String.valueOf(arguments[i]);
    }
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
  }
}
