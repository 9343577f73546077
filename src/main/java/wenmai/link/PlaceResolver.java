package wenmai.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenmai.lexicon.Division;
import wenmai.lexicon.Gazetteer;

/** Tells which division of the gazetteer a place name stands for in one article. */
final class PlaceResolver {
  private final Gazetteer gazetteer;
  private final Set<String> names;
  private final Set<Division> certain = new HashSet<>();

  /** A resolver for an article that prints these place names. */
  PlaceResolver(Gazetteer gazetteer, Collection<String> names) {
    this.gazetteer = gazetteer;
    this.names = Set.copyOf(names);
    for (String name : this.names) {
      List<Division> candidates = candidates(name);
      if (candidates.size() == 1) {
        certain.add(candidates.get(0));
      }
    }
  }

  private List<Division> candidates(String name) {
    List<Division> all = new ArrayList<>(gazetteer.byName(name));
    gazetteer.byAmbiguousName(name).stream().filter(d -> !all.contains(d)).forEach(all::add);
    return all;
  }

  /**
   * The division that a name stands for: the one named in full here, else the one nearest to
   * others.
   */
  Optional<Division> resolve(String name) {
    List<Division> candidates = candidates(name);
    Optional<Division> inFull =
        candidates.stream()
            .filter(d -> !d.name().equals(name) && names.contains(d.name()))
            .findFirst();
    if (inFull.isPresent()) {
      return inFull;
    }
    return candidates.stream()
        .max(
            Comparator.<Division>comparingInt(this::kinship)
                .thenComparing(d -> gazetteer.byName(name).contains(d))
                .thenComparing(Division::level, Comparator.reverseOrder())
                .thenComparing(Division::code, Comparator.reverseOrder()));
  }

  private int kinship(Division division) {
    int kin = 0;
    for (Division other : certain) {
      if (gazetteer.isWithin(division, other) || gazetteer.isWithin(other, division)) {
        kin++;
      }
    }
    return kin;
  }
}
