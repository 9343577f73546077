package wenmai.serve.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import wenmai.graph.Vocabulary;
import wenmai.knowledge.Knowledge;
import wenmai.lexicon.Division;
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

  private final SortedMap<String, Division> seats = new TreeMap<>();

  RegionMap(Knowledge knowledge) {
    Gazetteer gazetteer = Gazetteer.load(knowledge);
    for (String name : gazetteer.names()) {
      gazetteer.byName(name).stream()
          .filter(division -> division.code().startsWith(PROVINCE))
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
   * more often they occur.
   */
  List<Map<String, Object>> points(Collection<EntityNode> places) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    SortedMap<String, String> pages = new TreeMap<>();
    for (EntityNode place : places) {
      code(place)
          .ifPresent(
              code -> {
                counts.merge(code, 1, Integer::sum);
                pages.merge(
                    code,
                    place.iri(),
                    (one, other) -> one.length() <= other.length() ? one : other);
              });
    }
    List<Map<String, Object>> points = new ArrayList<>();
    seats.forEach(
        (code, division) -> {
          int count = counts.getOrDefault(code, 0);
          boolean prefecture = code.endsWith("00");
          points.add(
              Map.of(
                  "x",
                  x(division),
                  "y",
                  y(division),
                  "radius",
                  count == 0 ? "2" : shown(SMALLEST_CIRCLE + 2 * Math.sqrt(count)),
                  "name",
                  division.name(),
                  "count",
                  count,
                  "named",
                  count > 0 || prefecture,
                  "prefecture",
                  prefecture,
                  "href",
                  Optional.ofNullable(pages.get(code)).map(PageAddress::of).orElse("")));
        });
    return points;
  }

  private static String x(Division division) {
    return shown((division.coordinates().orElseThrow().longitude() - WEST) * ACROSS);
  }

  private static String y(Division division) {
    return shown((NORTH - division.coordinates().orElseThrow().latitude()) * DOWN);
  }

  private static String shown(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
