package wenmai.serve.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import wenmai.graph.Vocabulary;
import wenmai.knowledge.Knowledge;
import wenmai.lexicon.Division;
import wenmai.lexicon.DivisionLevel;
import wenmai.lexicon.Gazetteer;
import wenmai.serve.explore.EntityNode;
import wenmai.serve.http.PageAddress;

/**
 * The seats of Xinjiang's prefectures and counties as points of a map.
 *
 * <p>Equirectangular, true to scale on the 42nd parallel. The coordinates are those of {@code
 * data/gazetteer/coordinates.csv}.
 */
final class RegionMap {
  private static final String PROVINCE = "65";
  private static final int DIGITS_OF_COUNTY = 6;
  private static final double WEST = 73.4;
  private static final double NORTH = 49.3;
  private static final double EAST = 96.4;
  private static final double SOUTH = 34.3;
  private static final double WIDTH = 720;
  private static final double ACROSS = WIDTH / (EAST - WEST);
  private static final double DOWN = ACROSS / Math.cos(Math.toRadians(42));
  private static final double SMALLEST_CIRCLE = 4;

  /** The height of a name, and the width of a character. */
  private static final double LINE = 12;

  private final NavigableMap<String, Division> seats = new TreeMap<>();

  RegionMap(Knowledge knowledge) {
    Gazetteer gazetteer = Gazetteer.load(knowledge);
    for (String name : gazetteer.names()) {
      gazetteer.byName(name).stream()
          .filter(division -> division.code().startsWith(PROVINCE))
          .filter(division -> division.parentCode().isPresent())
          .filter(division -> division.coordinates().isPresent())
          .forEach(division -> seats.put(division.code(), division));
    }
  }

  static int width() {
    return (int) WIDTH;
  }

  static int height() {
    return (int) ((NORTH - SOUTH) * DOWN);
  }

  /** The code of the division of an IRI, that of its county when it lies below one. */
  private static Optional<String> code(EntityNode place) {
    String prefix = Vocabulary.division("").getURI();
    return Optional.of(place.iri())
        .filter(iri -> iri.startsWith(prefix))
        .map(iri -> iri.substring(prefix.length()))
        .map(code -> code.substring(0, Math.min(DIGITS_OF_COUNTY, code.length())));
  }

  /**
   * The points as the template shows them: every seat, those of the places among them larger the
   * more often they occur. A name is left out where it would cover another.
   */
  List<Map<String, Object>> points(Collection<EntityNode> places) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    SortedMap<String, String> pages = new TreeMap<>();
    for (EntityNode place : places) {
      code(place)
          .filter(seats::containsKey)
          .ifPresent(
              code -> {
                counts.merge(code, 1, Integer::sum);
                pages.merge(code, place.iri(), RegionMap::shorter);
              });
    }
    Set<String> named = named(counts);
    List<Map<String, Object>> points = new ArrayList<>();
    seats.forEach(
        (code, division) -> {
          int count = counts.getOrDefault(code, 0);
          points.add(
              Map.of(
                  "x", shown(x(division)),
                  "y", shown(y(division)),
                  "radius", count == 0 ? "2" : shown(SMALLEST_CIRCLE + 2 * Math.sqrt(count)),
                  "name", name(division),
                  "count", count,
                  "named", named.contains(code),
                  "prefecture", isPrefecture(division),
                  "href", Optional.ofNullable(pages.get(code)).map(PageAddress::of).orElse("")));
        });
    return points;
  }

  private static String shorter(String one, String other) {
    return one.length() <= other.length() ? one : other;
  }

  /**
   * Of prefectures and of places that occur, those whose names have room, the most frequent first.
   */
  private Set<String> named(Map<String, Integer> counts) {
    List<Rectangle2D> taken = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    seats.values().stream()
        .filter(division -> isPrefecture(division) || counts.containsKey(division.code()))
        .sorted(
            Comparator.comparing((Division d) -> -counts.getOrDefault(d.code(), 0))
                .thenComparing(d -> !isPrefecture(d))
                .thenComparing(Division::code))
        .forEach(
            division -> {
              Rectangle2D room =
                  new Rectangle2D.Double(
                      x(division), y(division) - LINE / 2, name(division).length() * LINE, LINE);
              if (taken.stream().noneMatch(room::intersects)) {
                taken.add(room);
                named.add(division.code());
              }
            });
    return named;
  }

  private static boolean isPrefecture(Division division) {
    return division.level() == DivisionLevel.PREFECTURE;
  }

  private static String name(Division division) {
    return division.shortNames().stream().findFirst().orElse(division.name());
  }

  private static double x(Division division) {
    return (division.coordinates().orElseThrow().longitude() - WEST) * ACROSS;
  }

  private static double y(Division division) {
    return (NORTH - division.coordinates().orElseThrow().latitude()) * DOWN;
  }

  private static String shown(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
