package wenmai.layout;

import java.util.regex.Pattern;

/** How an entry of a list of honours begins: name, sex, and more about the person. */
final class Biography {
  private static final Pattern START =
      Pattern.compile("[\\p{IsHan}·•・]{2,20}(?:（[^（）]{1,20}）)?[，,][男女](?:性)?[，,].*");

  private Biography() {}

  static boolean begins(String text) {
    return START.matcher(text).matches();
  }
}
