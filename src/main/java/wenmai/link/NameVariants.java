package wenmai.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import wenmai.lexicon.Gazetteer;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.Fact;
import wenmai.model.FactObject;

/**
 * The finder of names that may be one name misprinted: of one family and as long, with one
 * character changed that is no numeral or direction and not in the division at its head; of persons
 * only where they share an article or an affiliation.
 */
public final class NameVariants {
  private static final int SHORTEST_PERSON = 3;
  private static final int SHORTEST = 6;
  private static final String TELLS_APART = "一二三四五六七八九十百千〇零0123456789东西南北中上下前后左右大小男女甲乙丙丁ABCDEFG";

  private final Gazetteer gazetteer;
  private final SortedMap<String, SortedSet<Named>> alike = new TreeMap<>();
  private final SortedMap<String, Set<String>> surroundings = new TreeMap<>();

  private record Named(String name, String iri, boolean person) {}

  /** A finder that has seen no article yet. */
  public NameVariants(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Takes note of the names of an article. */
  public void add(ArticleReading reading, Linking linking) {
    for (Entity entity : reading.entities()) {
      boolean person = entity.type() == EntityType.PERSON;
      String name = NameForm.withMiddleDots(entity.name());
      boolean tooShort = name.length() < (person ? SHORTEST_PERSON : SHORTEST);
      if (tooShort || entity.divisionCode().isPresent()) {
        continue;
      }
      String iri = linking.iri(reading.article(), entity);
      alike
          .computeIfAbsent(
              entity.type().family().localName() + "/" + name.length(),
              a -> new TreeSet<>(Comparator.comparing(Named::name).thenComparing(Named::iri)))
          .add(new Named(name, iri, person));
      if (person) {
        surroundings.computeIfAbsent(iri, i -> new HashSet<>()).add(reading.article().id());
      }
    }
    for (Fact fact : reading.facts()) {
      if (fact.subject().type() == EntityType.PERSON
          && fact.object() instanceof FactObject.OfEntity object) {
        surroundings
            .computeIfAbsent(linking.iri(reading.article(), fact.subject()), i -> new HashSet<>())
            .add(linking.iri(reading.article(), object.entity()));
      }
    }
  }

  /** The length of the division that a name begins with: 湖北省 and 河北省 are no misprints. */
  private int placeAtHead(String name) {
    for (int length = name.length() - 1; length >= 2; length--) {
      if (gazetteer.names().contains(name.substring(0, length))) {
        return length;
      }
    }
    return 0;
  }

  /** The variants among the names seen, sorted; each pair once. */
  public List<NameVariant> pairs() {
    List<NameVariant> pairs = new ArrayList<>();
    for (SortedSet<Named> names : alike.values()) {
      for (int at = 0; at < names.first().name().length(); at++) {
        byPattern(names, at).values().forEach(same -> addPairs(same, pairs));
      }
    }
    return pairs.stream()
        .distinct()
        .sorted(Comparator.comparing(NameVariant::name).thenComparing(NameVariant::otherName))
        .toList();
  }

  /** Names of one length, by what they are but for one character. */
  private SortedMap<String, List<Named>> byPattern(SortedSet<Named> names, int at) {
    SortedMap<String, List<Named>> byPattern = new TreeMap<>();
    for (Named named : names) {
      String name = named.name();
      if (TELLS_APART.indexOf(name.charAt(at)) < 0 && at >= placeAtHead(name)) {
        byPattern
            .computeIfAbsent(name.substring(0, at) + name.substring(at + 1), p -> new ArrayList<>())
            .add(named);
      }
    }
    return byPattern;
  }

  private void addPairs(List<Named> names, List<NameVariant> pairs) {
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        Named one = names.get(i);
        Named other = names.get(j);
        if (!one.name().equals(other.name())
            && !one.iri().equals(other.iri())
            && (!one.person() || meet(one.iri(), other.iri()))) {
          pairs.add(new NameVariant(one.name(), one.iri(), other.name(), other.iri()));
        }
      }
    }
  }

  private boolean meet(String one, String other) {
    Set<String> others = surroundings.getOrDefault(other, Set.of());
    return surroundings.getOrDefault(one, Set.of()).stream().anyMatch(others::contains);
  }
}
