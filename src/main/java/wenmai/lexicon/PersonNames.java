package wenmai.lexicon;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import wenmai.knowledge.Knowledge;

/**
 * What person names are made of: Han surnames and given-name characters, and the characters used to
 * transliterate names of other languages.
 */
public final class PersonNames {
  private static final int POSITIONS = 3;

  private final Map<String, Integer> surnames;
  private final BitSet surnameBeginnings = new BitSet();
  private final BitSet transliteration = new BitSet();
  private final byte[][] transliterationWeights = new byte[POSITIONS][Character.MAX_VALUE + 1];
  private final byte[] givenWeights = new byte[Character.MAX_VALUE + 1];
  private final Set<String> transliteratedNames;
  private final Set<String> notNames;

  private PersonNames(Knowledge knowledge) {
    Map<String, Integer> ranks = new HashMap<>();
    for (String line : knowledge.lines("data/lexicon/surnames.txt")) {
      String[] fields = line.split("\t", -1);
      ranks.put(fields[0], Integer.parseInt(fields[1]));
      surnameBeginnings.set(fields[0].charAt(0));
    }
    surnames = Collections.unmodifiableMap(ranks);
    for (String line : knowledge.lines("data/lexicon/transliteration.txt")) {
      String[] fields = line.split("\t", -1);
      char character = fields[0].charAt(0);
      transliteration.set(character);
      for (int position = 0; position < POSITIONS; position++) {
        transliterationWeights[position][character] = Byte.parseByte(fields[position + 1]);
      }
    }
    for (String line : knowledge.lines("data/lexicon/given-name-characters.txt")) {
      String[] fields = line.split("\t", -1);
      givenWeights[fields[0].charAt(0)] = Byte.parseByte(fields[1]);
    }
    transliteratedNames = Set.copyOf(knowledge.lines("data/lexicon/transliterated-names.txt"));
    notNames = Set.copyOf(knowledge.lines("data/lexicon/not-names.txt"));
  }

  static PersonNames load(Knowledge knowledge) {
    return new PersonNames(knowledge);
  }

  /** The number of UTF-16 units of the surname that begins at an offset, 0 when there is none. */
  public int surnameLength(String text, int offset) {
    if (offset >= text.length() || !surnameBeginnings.get(text.charAt(offset))) {
      return 0;
    }
    if (offset + 2 <= text.length() && surnames.containsKey(text.substring(offset, offset + 2))) {
      return 2;
    }
    return surnames.containsKey(text.substring(offset, offset + 1)) ? 1 : 0;
  }

  /** How common a surname is: 1 the hundred most common, 2 common, 3 rare; 9 when it is none. */
  public int surnameRank(String surname) {
    return surnames.getOrDefault(surname, 9);
  }

  /** How usual a character is in Han given names: 0 (never seen) to 9. */
  public int givenWeight(char character) {
    return givenWeights[character];
  }

  public boolean isTransliteration(char character) {
    return transliteration.get(character);
  }

  /** How typical a character is as the first of a transliterated name: 0 to 9. */
  public int firstWeight(char character) {
    return transliterationWeights[0][character];
  }

  /** How typical a character is inside a transliterated name: 0 to 9. */
  public int innerWeight(char character) {
    return transliterationWeights[1][character];
  }

  /** How typical a character is as the last of a transliterated name: 0 to 9. */
  public int lastWeight(char character) {
    return transliterationWeights[2][character];
  }

  public boolean isTransliteratedName(String name) {
    return transliteratedNames.contains(name);
  }

  /** Whether a string that begins with a surname is an everyday word. */
  public boolean isNoName(String word) {
    return notNames.contains(word);
  }
}
