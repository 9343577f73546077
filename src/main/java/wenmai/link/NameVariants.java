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

  private final Linking linking;
  private final Gazetteer gazetteer;
  private final SortedMap<String, SortedSet<Named>> byPattern = new TreeMap<>();
  private final SortedMap<String, Set<String>> surroundings = new TreeMap<>();

  private record Named(String name, String iri, boolean person) {}

  private NameVariants(Linking linking, Gazetteer gazetteer) {
    this.linking = linking;
    this.gazetteer = gazetteer;
  }

  /** The variants in a corpus, sorted; each pair once. */
  public static List<NameVariant> in(
      List<ArticleReading> readings, Linking linking, Gazetteer gazetteer) {
    NameVariants variants = new NameVariants(linking, gazetteer);
    readings.forEach(variants::add);
    return variants.pairs();
  }

  private void add(ArticleReading reading) {
    for (Entity entity : reading.entities()) {
      boolean person = entity.type() == EntityType.PERSON;
      String name = NameForm.withMiddleDots(entity.name());
      boolean tooShort = name.length() < (person ? SHORTEST_PERSON : SHORTEST);
      if (tooShort || entity.divisionCode().isPresent()) {
        continue;
      }
      String iri = linking.iri(reading.article(), entity);
      Named named = new Named(name, iri, person);
      for (int at = placeAtHead(name); at < name.length(); at++) {
        if (TELLS_APART.indexOf(name.charAt(at)) < 0) {
          String pattern =
              entity.type().family().localName()
                  + "/"
                  + name.substring(0, at)
                  + "*"
                  + name.substring(at + 1);
          byPattern
              .computeIfAbsent(
                  pattern,
                  p -> new TreeSet<>(Comparator.comparing(Named::name).thenComparing(Named::iri)))
              .add(named);
        }
      }
      surroundings.computeIfAbsent(iri, i -> new HashSet<>()).add(reading.article().id());
    }
    for (Fact fact : reading.facts()) {
      if (fact.object() instanceof FactObject.OfEntity object) {
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

  private List<NameVariant> pairs() {
    List<NameVariant> pairs = new ArrayList<>();
    for (SortedSet<Named> alike : byPattern.values()) {
      List<Named> names = List.copyOf(alike);
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
    return pairs.stream()
        .distinct()
        .sorted(Comparator.comparing(NameVariant::name).thenComparing(NameVariant::otherName))
        .toList();
  }

  private boolean meet(String one, String other) {
    Set<String> others = surroundings.getOrDefault(other, Set.of());
    return surroundings.getOrDefault(one, Set.of()).stream().anyMatch(others::contains);
  }
}
