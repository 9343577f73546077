package wenmai.evaluate;

import java.util.regex.Pattern;

/** A name as it is compared: without spaces and quotation marks, with one kind of middle dot. */
public final class SurfaceForm {
  private static final Pattern DROPPED =
      Pattern.compile("[\\s\\x1c-\\x1f“”\"'‘’「」《》()（）]", Pattern.UNICODE_CHARACTER_CLASS);

  private SurfaceForm() {}

  public static String of(String text) {
    return DROPPED.matcher(text).replaceAll("").replace('\u2022', '·').replace('\u30fb', '·');
  }
}
