package wenmai.link;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The keys of a corpus that are one with a smaller key; all other keys stand for themselves.
 *
 * @param representatives the smallest key of its set, by key
 */
public record JoinedNames(Map<String, String> representatives) implements Serializable {
  private static final long serialVersionUID = 1L;

  public JoinedNames {
    representatives = Map.copyOf(representatives);
  }

  /** No names that are one. */
  public static JoinedNames none() {
    return new JoinedNames(Map.of());
  }

  /** The names that the clues of all articles join; each block is looked at by itself. */
  public static JoinedNames of(SortedSet<LinkingClue> clues) {
    DisjointSets same = new DisjointSets();
    List<LinkingClue> block = new ArrayList<>();
    for (LinkingClue clue : clues) {
      if (!block.isEmpty() && !clue.isOfBlock(block.get(0))) {
        join(SameKeys.of(block, same::find), same);
        block.clear();
      }
      block.add(clue);
    }
    if (!block.isEmpty()) {
      join(SameKeys.of(block, same::find), same);
    }
    return new JoinedNames(same.representatives());
  }

  /** The names that pairs of keys join. */
  public static JoinedNames ofPairs(Collection<SameKeys> pairs) {
    DisjointSets same = new DisjointSets();
    join(pairs, same);
    return new JoinedNames(same.representatives());
  }

  private static void join(Collection<SameKeys> pairs, DisjointSets same) {
    pairs.forEach(pair -> same.join(pair.key(), pair.other()));
  }

  /**
   * The pairs of keys that a block makes one; a block of persons, when this is what the blocks of
   * names and companies join.
   *
   * @param block all clues of the block
   */
  public List<SameKeys> pairs(SortedSet<LinkingClue> block) {
    return SameKeys.of(List.copyOf(block), this::of);
  }

  /** The key of all persons of a name that have an affiliation in common. */
  static String anchor(String person, String unit) {
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
