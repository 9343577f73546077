package wenmai.lexicon;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import wenmai.knowledge.Knowledge;

/**
 * What person names are made of: Han surnames and given-name characters, and the characters used to
 * transliterate names of other languages.
 */
public final class PersonNames {
  private final Map<String, Integer> surnames;
  private final Map<Character, int[]> transliteration;
  private final Map<Character, Integer> givenCharacters;
  private final Set<String> transliteratedNames;
  private final Set<String> notNames;

  private PersonNames(
      Map<String, Integer> surnames,
      Map<Character, int[]> transliteration,
      Map<Character, Integer> givenCharacters,
      Set<String> transliteratedNames,
      Set<String> notNames) {
    this.surnames = surnames;
    this.transliteration = transliteration;
    this.givenCharacters = givenCharacters;
    this.transliteratedNames = transliteratedNames;
    this.notNames = notNames;
  }

  static PersonNames load(Knowledge knowledge) {
    Map<String, Integer> surnames = new HashMap<>();
    for (String line : knowledge.lines("data/lexicon/surnames.txt")) {
      String[] fields = line.split("\t", -1);
      surnames.put(fields[0], Integer.parseInt(fields[1]));
    }
    Map<Character, int[]> transliteration = new HashMap<>();
    for (String line : knowledge.lines("data/lexicon/transliteration.txt")) {
      String[] fields = line.split("\t", -1);
      transliteration.put(
          fields[0].charAt(0),
          new int[] {
            Integer.parseInt(fields[1]), Integer.parseInt(fields[2]), Integer.parseInt(fields[3])
          });
    }
    Map<Character, Integer> givenCharacters = new HashMap<>();
    for (String line : knowledge.lines("data/lexicon/given-name-characters.txt")) {
      String[] fields = line.split("\t", -1);
      givenCharacters.put(fields[0].charAt(0), Integer.parseInt(fields[1]));
    }
    return new PersonNames(
        Collections.unmodifiableMap(surnames),
        Collections.unmodifiableMap(transliteration),
        Collections.unmodifiableMap(givenCharacters),
        Set.copyOf(new HashSet<>(knowledge.lines("data/lexicon/transliterated-names.txt"))),
        Set.copyOf(new HashSet<>(knowledge.lines("data/lexicon/not-names.txt"))));
  }

  /** The number of UTF-16 units of the surname that begins at an offset, 0 when there is none. */
  public int surnameLength(String text, int offset) {
    if (offset + 2 <= text.length() && surnames.containsKey(text.substring(offset, offset + 2))) {
      return 2;
    }
    return offset < text.length() && surnames.containsKey(text.substring(offset, offset + 1))
        ? 1
        : 0;
  }

  /** How common a surname is: 1 the hundred most common, 2 common, 3 rare; 9 when it is none. */
  public int surnameRank(String surname) {
    return surnames.getOrDefault(surname, 9);
  }

  /** How usual a character is in Han given names: 0 (never seen) to 9. */
  public int givenWeight(char character) {
    return givenCharacters.getOrDefault(character, 0);
  }

  public boolean isTransliteration(char character) {
    return transliteration.containsKey(character);
  }

  /** How typical a character is as the first of a transliterated name: 0 to 9. */
  public int firstWeight(char character) {
    return weight(character, 0);
  }

  /** How typical a character is inside a transliterated name: 0 to 9. */
  public int innerWeight(char character) {
    return weight(character, 1);
  }

  /** How typical a character is as the last of a transliterated name: 0 to 9. */
  public int lastWeight(char character) {
    return weight(character, 2);
  }

  private int weight(char character, int position) {
    int[] weights = transliteration.get(character);
    return weights == null ? 0 : weights[position];
  }

  public boolean isTransliteratedName(String name) {
    return transliteratedNames.contains(name);
  }

  /** Whether a string that begins with a surname is an everyday word. */
  public boolean isNoName(String word) {
    return notNames.contains(word);
  }
}
