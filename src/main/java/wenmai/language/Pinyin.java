package wenmai.language;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The reading of Chinese text in Hanyu Pinyin without tones, by HanLP's dictionary.
 *
 * <p>{@code ü} is written {@code v}, as people type it.
 */
public final class Pinyin {
  private Pinyin() {}

  /**
   * The syllables of a text, one a character: a Han character's reading, {@code xi} for 希; a letter
   * or digit as it is, in lower case; nothing for any other.
   */
  public static List<String> syllables(String text) {
    List<com.hankcs.hanlp.dictionary.py.Pinyin> readings = PinyinDictionary.convertToPinyin(text);
    List<String> syllables = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      com.hankcs.hanlp.dictionary.py.Pinyin reading = readings.get(i);
      if (reading != com.hankcs.hanlp.dictionary.py.Pinyin.none5) {
        syllables.add(reading.getPinyinWithoutTone());
      } else if (Character.isLetterOrDigit(text.charAt(i))) {
        syllables.add(text.substring(i, i + 1).toLowerCase(Locale.ROOT));
      }
    }
    return List.copyOf(syllables);
  }
}
