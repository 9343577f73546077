package wenmai.model;

import java.util.List;
import java.util.Optional;

/**
 * What the mentions of one article name in common.
 *
 * @param id its name within the article's reading, such as {@code e7}; across articles it has an
 *     IRI
 * @param type its class
 * @param name the fullest form in the article, without quotation marks
 * @param aliases the other forms in the article, sorted, without {@code name}
 * @param divisionCode its GB/T 2260 or statistical division code, when the gazetteer knows it
 */
public record Entity(
    String id, EntityType type, String name, List<String> aliases, Optional<String> divisionCode) {
  public Entity {
    aliases = List.copyOf(aliases);
  }
}
