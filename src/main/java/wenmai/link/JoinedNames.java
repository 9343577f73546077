package wenmai.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The keys of a corpus that are one with a smaller key; all other keys stand for themselves.
 *
 * @param representatives the smallest key of its set, by key
 */
public record JoinedNames(Map<String, String> representatives) {
  public JoinedNames {
    representatives = Map.copyOf(representatives);
  }

  /** The names that the clues of all articles join; each block is looked at by itself. */
  public static JoinedNames of(SortedSet<LinkingClue> clues) {
    DisjointSets same = new DisjointSets();
    List<LinkingClue> block = new ArrayList<>();
    for (LinkingClue clue : clues) {
      if (!block.isEmpty() && !isOfBlock(clue, block.get(0))) {
        join(block, same);
        block.clear();
      }
      block.add(clue);
    }
    if (!block.isEmpty()) {
      join(block, same);
    }
    return new JoinedNames(same.representatives());
  }

  private static boolean isOfBlock(LinkingClue one, LinkingClue other) {
    return one.kind() == other.kind() && one.block().equals(other.block());
  }

  private static void join(List<LinkingClue> block, DisjointSets same) {
    switch (block.get(0).kind()) {
      case NAME -> joinAlias(block, same);
      case COMPANY ->
          block.forEach(clue -> same.join(block.get(0).keys().get(0), clue.keys().get(0)));
      case PERSON -> block.forEach(bearer -> joinAffiliations(bearer, same));
    }
  }

  /** An alias that is also a name of its own is one with the only name that it is an alias of. */
  private static void joinAlias(List<LinkingClue> block, DisjointSets same) {
    boolean occurs = block.get(0).keys().isEmpty();
    if (occurs && block.size() == 2) {
      same.join(block.get(0).block(), block.get(1).keys().get(0));
    }
  }

  private static void joinAffiliations(LinkingClue bearer, DisjointSets same) {
    SortedSet<String> anchors = new TreeSet<>();
    bearer.keys().forEach(unit -> anchors.add(anchor(bearer.block(), same.find(unit))));
    anchors.forEach(anchor -> same.join(anchors.first(), anchor));
  }

  /** The key of all persons of a name that have an affiliation in common. */
  private static String anchor(String person, String unit) {
    return "person/" + person + "/!" + unit;
  }

  /** The smallest key of the set that a key is in. */
  String of(String key) {
    return representatives.getOrDefault(key, key);
  }

  /** The smallest key of a person with affiliations, or empty when there is none. */
  Optional<String> ofPerson(String name, SortedSet<String> affiliations) {
    return affiliations.stream().map(unit -> of(anchor(name, of(unit)))).min(String::compareTo);
  }
}
