package wenmai.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * An administrative division of China.
 *
 * @param code six digits of GB/T 2260, or the nine-digit statistical code of a township
 * @param name the full official name, such as 木垒哈萨克自治县
 * @param level its rank
 * @param parentCode the code of the division right above; a province has none
 * @param shortNames the everyday names that may be looked for in any text, the usual one first
 * @param coordinates the seat of its government, when known
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
