package wenmai.link;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import wenmai.lexicon.Division;
import wenmai.lexicon.Gazetteer;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.LinkedMention;
import wenmai.model.Predicate;

/**
 * The keys of one article's entities: equal keys in two articles are one entity.
 *
 * <p>A place has its division code; a village below the register, its parent's code and its name. A
 * name that begins with a level word (自治区教育厅, 行署, 县委) is a different body in each region: its key
 * carries the region that the article speaks of most. All others are their full names.
 */
final class EntityKeys {
  private static final Pattern OF_REGION = Pattern.compile("自治区.*");
  private static final Pattern OF_PREFECTURE =
      Pattern.compile("(地区(?!.*地区).{2,}|行署.*|地委.*|自治州(?!.*州).*|州[委政党人].*)");
  private static final Pattern OF_COUNTY = Pattern.compile("([县市区][委政人].*|[县市](?!.*[县市]).{2,}局)");

  private final ArticleReading reading;
  private final Gazetteer gazetteer;
  private final Map<String, String> keys = new LinkedHashMap<>();

  EntityKeys(ArticleReading reading, Gazetteer gazetteer) {
    this.reading = reading;
    this.gazetteer = gazetteer;
    for (Entity entity : reading.entities()) {
      keys.put(entity.id(), keyOf(entity));
    }
  }

  /** The key of an entity; of a person, only the name: the corpus decides who is who. */
  String key(Entity entity) {
    return keys.getOrDefault(entity.id(), "");
  }

  private String keyOf(Entity entity) {
    String room = entity.type().family().localName().toLowerCase(Locale.ROOT) + "/";
    if (entity.divisionCode().isPresent()) {
      return "division/" + entity.divisionCode().get();
    }
    if (entity.type() == EntityType.ADMIN_DIVISION) {
      return room + parentCode(entity).map(code -> code + "-").orElse("") + entity.name();
    }
    return room + context(entity.name()).map(code -> code + "-").orElse("") + entity.name();
  }

  /** The code of the nearest division above a place, by the article's own facts. */
  private Optional<String> parentCode(Entity place) {
    Entity at = place;
    for (int height = 0; height < 4; height++) {
      Entity inner = at;
      Optional<Entity> outer =
          reading.facts().stream()
              .filter(f -> f.predicate() == Predicate.PART_OF && f.subject().equals(inner))
              .flatMap(f -> entity(f).stream())
              .findFirst();
      if (outer.isEmpty() || outer.get().divisionCode().isPresent()) {
        return outer.flatMap(Entity::divisionCode).or(() -> mainDivision("county"));
      }
      at = outer.get();
    }
    return Optional.empty();
  }

  private static Optional<Entity> entity(Fact fact) {
    return fact.object() instanceof FactObject.OfEntity object
        ? Optional.of(object.entity())
        : Optional.empty();
  }

  private Optional<String> context(String name) {
    if (OF_REGION.matcher(name).matches()) {
      return mainDivision("province");
    }
    if (OF_PREFECTURE.matcher(name).matches()) {
      return mainDivision("prefecture");
    }
    return OF_COUNTY.matcher(name).matches() ? mainDivision("county") : Optional.empty();
  }

  /** The division of a level that the article's places lie in most often. */
  private Optional<String> mainDivision(String level) {
    int length = level.equals("province") ? 2 : level.equals("prefecture") ? 4 : 6;
    Map<String, Integer> votes = new TreeMap<>();
    for (LinkedMention mention : reading.mentions()) {
      mention
          .entity()
          .divisionCode()
          .flatMap(gazetteer::byCode)
          .map(Division::code)
          .filter(code -> isAtLeast(code, length))
          .ifPresent(code -> votes.merge(padded(code.substring(0, length)), 1, Integer::sum));
    }
    return votes.entrySet().stream()
        .max(
            Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }

  private static boolean isAtLeast(String code, int length) {
    return length == 2 || !code.substring(length - 2, length).equals("00");
  }

  private static String padded(String code) {
    return (code + "000000").substring(0, 6);
  }
}
