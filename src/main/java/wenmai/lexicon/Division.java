package wenmai.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * An administrative division.
 *
 * @param code its division code
 * @param name its full name
 * @param level its level
 * @param parentCode the code of the division above it
 * @param shortNames its short names
 * @param coordinates where it is, if known
 */
public record Division(
    String code,
    String name,
    DivisionLevel level,
    Optional<String> parentCode,
    List<String> shortNames,
    Optional<Coordinates> coordinates) {
  public Division {
    shortNames = List.copyOf(shortNames);
  }
}
