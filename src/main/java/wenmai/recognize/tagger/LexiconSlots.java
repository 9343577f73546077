package wenmai.recognize.tagger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import wenmai.knowledge.Knowledge;
import wenmai.model.EntityType;

/**
 * The slots that the lexicons and the gazetteer fill.
 *
 * <p>What is common stands several times in its slot, and so is drawn more often; so do the
 * divisions of Xinjiang, whose papers Wenmai reads most.
 */
final class LexiconSlots {
  private static final String LEXICON = "data/lexicon/";
  private static final String GAZETTEER = "data/gazetteer/";
  private static final String XINJIANG = "65";
  private static final int XINJIANG_SHARE = 20;
  private static final List<Integer> SURNAME_SHARES = List.of(0, 12, 3, 1);

  private final Knowledge knowledge;
  private final Map<String, Slot> slots = new TreeMap<>();

  private LexiconSlots(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  static Map<String, Slot> load(Knowledge knowledge) {
    LexiconSlots loading = new LexiconSlots(knowledge);
    loading.persons();
    loading.divisions();
    loading.names("region", EntityType.PLACE, GAZETTEER + "regions.csv", 2);
    loading.names("country", EntityType.PLACE, GAZETTEER + "countries.csv", 1);
    loading.slots.put(
        "media", Slot.of(EntityType.ORGANIZATION, knowledge.lines(LEXICON + "media.txt")));
    loading.slots.put(
        "university",
        Slot.of(EntityType.ORGANIZATION, knowledge.lines(LEXICON + "universities.txt")));
    loading.slots.put("title", Slot.of(knowledge.lines(LEXICON + "titles.txt")));
    return Collections.unmodifiableMap(loading.slots);
  }

  private void persons() {
    List<String> surnames = new ArrayList<>();
    rows(LEXICON + "surnames.txt", "\t")
        .forEach(row -> add(surnames, row[0], SURNAME_SHARES.get(Integer.parseInt(row[1]))));
    slots.put("surname", Slot.of(surnames));
    List<String> given = new ArrayList<>();
    rows(LEXICON + "given-name-characters.txt", "\t")
        .forEach(row -> add(given, row[0], squared(row[1])));
    slots.put("given", Slot.of(given));
    List<String> positions = List.of("first-sound", "inner-sound", "last-sound");
    for (int position = 0; position < positions.size(); position++) {
      List<String> sounds = new ArrayList<>();
      int column = position + 1;
      rows(LEXICON + "transliteration.txt", "\t")
          .forEach(row -> add(sounds, row[0], squared(row[column])));
      slots.put(positions.get(position), Slot.of(sounds));
    }
    slots.put("native", Slot.of(knowledge.lines(LEXICON + "transliterated-names.txt")));
  }

  private void divisions() {
    Map<String, List<String>> names = new TreeMap<>();
    rows(GAZETTEER + "divisions.csv", ",")
        .skip(1)
        .forEach(
            row -> {
              String level = row[2];
              int share =
                  row[0].startsWith(XINJIANG) && !level.equals("province") ? XINJIANG_SHARE : 1;
              add(names.computeIfAbsent(level, unseen -> new ArrayList<>()), row[1], share);
              if (!row[4].isEmpty()) {
                String usual = row[4].split("\\|", 2)[0];
                add(names.computeIfAbsent(level + "-short", u -> new ArrayList<>()), usual, share);
              }
            });
    names.forEach((level, all) -> slots.put(level, Slot.of(EntityType.PLACE, all)));
  }

  private void names(String slot, EntityType type, String file, int aliasColumn) {
    List<String> names = new ArrayList<>();
    rows(file, ",")
        .skip(1)
        .forEach(
            row -> {
              names.add(row[0]);
              if (row.length > aliasColumn && !row[aliasColumn].isEmpty()) {
                names.addAll(List.of(row[aliasColumn].split("\\|", -1)));
              }
            });
    slots.put(slot, Slot.of(type, names));
  }

  private Stream<String[]> rows(String file, String separator) {
    return knowledge.lines(file).stream().map(line -> line.split(separator, -1));
  }

  private static int squared(String weight) {
    return Integer.parseInt(weight) * Integer.parseInt(weight);
  }

  private static void add(List<String> words, String word, int times) {
    words.addAll(Collections.nCopies(times, word));
  }
}
