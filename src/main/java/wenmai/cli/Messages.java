package wenmai.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

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
    String language = Locale.getDefault().getLanguage();
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
