package wenmai.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import wenmai.knowledge.Knowledge;

/**
 * The words and patterns of personal data, as {@code data/lexicon/privacy.txt} lists them.
 *
 * @param patterns what states an attribute, by attribute
 * @param bodies the parties and religions that nobody can be shown to belong to
 */
record PrivacyLexicon(Map<PrivateAttribute, List<PrivacyPattern>> patterns, Set<String> bodies) {
  private static final String FILE = "data/lexicon/privacy.txt";
  private static final String BEFORE = "(?<=^|[，,、；;。：:（( 　])";
  private static final String AFTER = "(?=$|[，,、；;。）) 　])";

  PrivacyLexicon {
    patterns = Collections.unmodifiableMap(new EnumMap<>(patterns));
    bodies = Set.copyOf(bodies);
  }

  static PrivacyLexicon load(Knowledge knowledge) {
    Map<PrivateAttribute, List<PrivacyPattern>> patterns = new EnumMap<>(PrivateAttribute.class);
    TreeSet<String> bodies = new TreeSet<>();
    Section section = new Section();
    PrivateAttribute attribute = PrivateAttribute.ETHNIC_GROUP;
    for (String line : knowledge.lines(FILE)) {
      if (line.startsWith("[")) {
        patterns.put(attribute, section.patterns());
        attribute = attribute(line);
        section = new Section();
      } else {
        section.read(line);
        bodies.addAll(section.bodies);
      }
    }
    patterns.put(attribute, section.patterns());
    return new PrivacyLexicon(patterns, bodies);
  }

  private static PrivateAttribute attribute(String heading) {
    return Arrays.stream(PrivateAttribute.values())
        .filter(attribute -> heading.equals("[" + attribute.heading() + "]"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(FILE + ": no such section: " + heading));
  }

  /** One section's lines in the reading. */
  private static final class Section {
    private final List<String> words = new ArrayList<>();
    private final List<String> alone = new ArrayList<>();
    private final List<String> exceptions = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<PrivacyPattern> patterns = new ArrayList<>();

    void read(String line) {
      String[] parts = line.split("\\s+", 2);
      String rest = parts.length == 2 ? parts[1] : "";
      List<String> values = List.of(rest.split("\\s+"));
      switch (parts[0]) {
        case "word" -> words.addAll(values);
        case "alone" -> alone.addAll(values);
        case "except" -> exceptions.addAll(values);
        case "body" -> bodies.addAll(values);
        case "pattern" -> patterns.add(compile(rest));
        default -> throw new IllegalArgumentException(FILE + ": what is this line? " + line);
      }
    }

    List<PrivacyPattern> patterns() {
      List<PrivacyPattern> all = new ArrayList<>();
      if (!words.isEmpty()) {
        String guard = exceptions.isEmpty() ? "" : "(?!" + String.join("|", exceptions) + ")";
        all.add(compile(anyOf(words) + guard));
      }
      if (!alone.isEmpty()) {
        all.add(compile(BEFORE + anyOf(alone) + AFTER));
      }
      all.addAll(patterns);
      return List.copyOf(all);
    }

    /** Any of the words, the longest first, a space between characters allowed. */
    private static String anyOf(List<String> words) {
      return words.stream()
          .sorted((a, b) -> Integer.compare(b.length(), a.length()))
          .map(word -> String.join("[ 　]?", word.split("")))
          .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static PrivacyPattern compile(String regex) {
      try {
        return PrivacyPattern.of(regex);
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException(FILE + ": not a pattern: " + regex, e);
      }
    }
  }
}
