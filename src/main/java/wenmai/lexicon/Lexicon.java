package wenmai.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wenmai.knowledge.Knowledge;
import wenmai.model.EntityType;

/**
 * The word lists of {@code data/lexicon} and the gazetteer, as immutable look-ups.
 *
 * @param gazetteer the administrative divisions
 * @param namedPlaces regions, natural features and countries: surface form to class
 * @param suffixes endings of names, by text
 * @param quotedNouns nouns behind a quoted name, by text
 * @param quotedVerbs verbs before a quoted name, by text
 * @param quotedHeads nouns before a quoted name, by text
 * @param fixedNames names of public registers (media, universities): surface form to class
 * @param nameWords the words that tell where a name begins and whether it is one
 * @param aidLines words that tell an aid team's line of work, to the line
 * @param titles endings of titles and posts
 * @param titlePrefixes words that may stand before a title's ending
 * @param nameCues words that often stand before a person's name and are no posts
 * @param formsOfAddress words behind a surname alone that speak of a person again
 * @param keptWords words that the segmenter may not cut, with their parts of speech
 * @param persons what person names are made of
 */
public record Lexicon(
    Gazetteer gazetteer,
    Map<String, EntityType> namedPlaces,
    Map<String, NameSuffix> suffixes,
    Map<String, QuotedNameCue> quotedNouns,
    Map<String, QuotedNameCue> quotedVerbs,
    Map<String, QuotedNameCue> quotedHeads,
    Map<String, EntityType> fixedNames,
    NameWords nameWords,
    Map<String, String> aidLines,
    Set<String> titles,
    Set<String> titlePrefixes,
    Set<String> nameCues,
    Set<String> formsOfAddress,
    Map<String, String> keptWords,
    PersonNames persons) {
  private static final String LEXICON = "data/lexicon/";

  public static Lexicon load(Knowledge knowledge) {
    return new Lexicon(
        Gazetteer.load(knowledge),
        namedPlaces(knowledge),
        suffixes(knowledge),
        cues(knowledge, "quoted-name-nouns.tsv"),
        cues(knowledge, "quoted-name-verbs.tsv"),
        cues(knowledge, "quoted-name-heads.tsv"),
        fixedNames(knowledge),
        NameWords.load(knowledge),
        aidLines(knowledge),
        words(knowledge, "titles.txt"),
        words(knowledge, "title-prefixes.txt"),
        words(knowledge, "name-cues.txt"),
        words(knowledge, "forms-of-address.txt"),
        pairs(knowledge, "kept-words.tsv"),
        PersonNames.load(knowledge));
  }

  private static Set<String> words(Knowledge knowledge, String file) {
    return InOrder.set(knowledge.lines(LEXICON + file));
  }

  private static Map<String, EntityType> namedPlaces(Knowledge knowledge) {
    Map<String, EntityType> places = new TreeMap<>();
    for (String line : knowledge.lines("data/gazetteer/regions.csv")) {
      String[] fields = line.split(",", -1);
      if (!fields[0].equals("name")) {
        places.put(fields[0], EntityType.NATURAL);
        aliases(fields, 2).forEach(alias -> places.put(alias, EntityType.NATURAL));
      }
    }
    for (String line : knowledge.lines("data/gazetteer/countries.csv")) {
      String[] fields = line.split(",", -1);
      if (!fields[0].equals("name")) {
        places.put(fields[0], EntityType.ADMIN_DIVISION);
        aliases(fields, 1).forEach(alias -> places.put(alias, EntityType.ADMIN_DIVISION));
      }
    }
    return InOrder.map(places);
  }

  private static List<String> aliases(String[] fields, int index) {
    if (fields.length <= index || fields[index].isBlank()) {
      return List.of();
    }
    return List.of(fields[index].split("\\|"));
  }

  private static Map<String, NameSuffix> suffixes(Knowledge knowledge) {
    Map<String, NameSuffix> suffixes = new TreeMap<>();
    for (String kind : List.of("organization", "place", "program")) {
      for (String[] row : rows(knowledge, kind + "-suffixes.tsv")) {
        NameStrength strength = NameStrength.valueOf(row[2].toUpperCase(Locale.ROOT));
        suffixes.putIfAbsent(row[0], new NameSuffix(row[0], type(row[1]), strength));
      }
    }
    return InOrder.map(suffixes);
  }

  private static Map<String, QuotedNameCue> cues(Knowledge knowledge, String file) {
    Map<String, QuotedNameCue> cues = new TreeMap<>();
    for (String[] row : rows(knowledge, file)) {
      boolean part = row.length > 2 && row[2].equals("part");
      cues.put(row[0], new QuotedNameCue(row[0], type(row[1]), part));
    }
    return InOrder.map(cues);
  }

  /** The word in the second column of {@code aid-lines.tsv} to the line of work in the first. */
  private static Map<String, String> aidLines(Knowledge knowledge) {
    Map<String, String> lines = new TreeMap<>();
    for (String[] row : twoColumns(knowledge, "aid-lines.tsv")) {
      lines.put(row[1], row[0]);
    }
    return InOrder.map(lines);
  }

  private static Map<String, String> pairs(Knowledge knowledge, String file) {
    Map<String, String> pairs = new TreeMap<>();
    for (String[] row : twoColumns(knowledge, file)) {
      pairs.put(row[0], row[1]);
    }
    return InOrder.map(pairs);
  }

  private static List<String[]> twoColumns(Knowledge knowledge, String file) {
    List<String[]> rows = new ArrayList<>();
    for (String line : knowledge.lines(LEXICON + file)) {
      String[] row = line.split("\t", -1);
      if (row.length != 2) {
        throw new IllegalArgumentException(
            LEXICON + file + ": a line needs two columns with a tab between, not: " + line);
      }
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, EntityType> fixedNames(Knowledge knowledge) {
    Map<String, EntityType> names = new TreeMap<>();
    for (String[] row : rows(knowledge, "fixed-names.tsv")) {
      names.put(row[0], type(row[1]));
    }
    words(knowledge, "universities.txt").forEach(name -> names.put(name, EntityType.SCHOOL));
    words(knowledge, "media.txt").forEach(name -> names.put(name, EntityType.MEDIA));
    return InOrder.map(names);
  }

  private static EntityType type(String localName) {
    return EntityType.fromLocalName(localName)
        .orElseThrow(() -> new IllegalArgumentException("no class of the ontology: " + localName));
  }

  private static List<String[]> rows(Knowledge knowledge, String file) {
    List<String[]> rows = new ArrayList<>();
    for (String line : knowledge.lines(LEXICON + file)) {
      String[] row = line.split("\t", -1);
      if (row.length < 2 || EntityType.fromLocalName(row[1]).isEmpty()) {
        throw new IllegalArgumentException(
            LEXICON
                + file
                + ": a line needs a word, a tab and a class of the ontology, not: "
                + line);
      }
      rows.add(row);
    }
    return rows;
  }
}
