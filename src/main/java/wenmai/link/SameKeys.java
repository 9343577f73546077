package wenmai.link;

import java.io.Serializable;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Two keys that a block of clues makes one.
 *
 * @param key the one
 * @param other the other
 */
public record SameKeys(String key, String other) implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * What a block makes one.
   *
   * @param block all clues of a block, sorted
   * @param representative the smallest key that is one with a key by the blocks of names and
   *     companies; it matters to persons alone
   */
  static List<SameKeys> of(List<LinkingClue> block, UnaryOperator<String> representative) {
    return switch (block.get(0).kind()) {
      case NAME -> ofAlias(block);
      case COMPANY ->
          block.stream()
              .skip(1)
              .map(clue -> new SameKeys(block.get(0).keys().get(0), clue.keys().get(0)))
              .toList();
      case PERSON ->
          block.stream().flatMap(bearer -> ofAffiliations(bearer, representative)).toList();
    };
  }

  /** An alias that is also a name of its own is one with the only name that it is an alias of. */
  private static List<SameKeys> ofAlias(List<LinkingClue> block) {
    boolean occurs = block.get(0).keys().isEmpty();
    return occurs && block.size() == 2
        ? List.of(new SameKeys(block.get(0).block(), block.get(1).keys().get(0)))
        : List.of();
  }

  private static Stream<SameKeys> ofAffiliations(
      LinkingClue bearer, UnaryOperator<String> representative) {
    SortedSet<String> anchors = new TreeSet<>();
    bearer
        .keys()
        .forEach(
            unit -> anchors.add(JoinedNames.anchor(bearer.block(), representative.apply(unit))));
    return anchors.stream().skip(1).map(anchor -> new SameKeys(anchors.first(), anchor));
  }
}
