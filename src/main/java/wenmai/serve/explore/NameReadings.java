package wenmai.serve.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import wenmai.knowledge.Knowledge;
import wenmai.language.Pinyin;
import wenmai.model.EntityType;

/** How names are read in pinyin, surnames as surnames. */
final class NameReadings {
  private static final String SURNAMES = "data/lexicon/surname-readings.tsv";
  private static final int LONGEST_SURNAME = 2;

  private final SortedMap<String, String> surnames = new TreeMap<>();

  NameReadings(Knowledge knowledge) {
    knowledge
        .text(SURNAMES)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("\t", -1))
        .forEach(columns -> surnames.put(columns[0], columns[1]));
  }

  /** The readings of a name, each as its syllables; two when a surname may be read otherwise. */
  List<List<String>> of(String name, EntityType type) {
    Set<List<String>> readings = new TreeSet<>(NameReadings::compare);
    readings.add(Pinyin.syllables(name));
    if (type == EntityType.PERSON) {
      for (int length = 1; length <= Math.min(LONGEST_SURNAME, name.length()); length++) {
        String reading = surnames.get(name.substring(0, length));
        if (reading != null) {
          List<String> syllables = new ArrayList<>(List.of(reading));
          syllables.addAll(Pinyin.syllables(name.substring(length)));
          readings.add(syllables);
        }
      }
    }
    return List.copyOf(readings);
  }

  private static int compare(List<String> one, List<String> other) {
    return String.join(" ", one).compareTo(String.join(" ", other));
  }
}
