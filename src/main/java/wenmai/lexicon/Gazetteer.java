package wenmai.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import wenmai.knowledge.Knowledge;

/**
 * The administrative divisions of China with their names, codes and hierarchy.
 *
 * <p>A name is safe when it may be looked for in any text. It is ambiguous when it is an everyday
 * word as well (温泉), or when another division has the better claim to it (和田 is 和田地区 before 和田市).
 * Look-ups that give several divisions order them by level, the highest first, then by code.
 */
public final class Gazetteer {
  private static final String DIVISIONS = "data/gazetteer/divisions.csv";
  private static final String COORDINATES = "data/gazetteer/coordinates.csv";
  private static final Comparator<Division> BY_RANK =
      Comparator.comparing(Division::level).thenComparing(Division::code);

  private final Map<String, Division> byCode;
  private final Map<String, List<Division>> bySafeName;
  private final Map<String, List<Division>> byAmbiguousName;
  private final SortedSet<String> safeNames;
  private final SortedSet<String> ambiguousNames;

  private Gazetteer(List<Row> rows) {
    Map<String, Division> codes = new HashMap<>();
    Map<String, List<Division>> safe = new HashMap<>();
    Map<String, List<Division>> ambiguous = new HashMap<>();
    rows.stream()
        .sorted(Comparator.comparing(Row::division, BY_RANK))
        .forEach(
            row -> {
              Division division = row.division();
              if (codes.put(division.code(), division) != null) {
                throw new IllegalStateException(DIVISIONS + " lists twice: " + division.code());
              }
              row.safeNames().forEach(name -> add(safe, name, division));
              row.ambiguousNames().forEach(name -> add(ambiguous, name, division));
            });
    byCode = Map.copyOf(codes);
    bySafeName = frozen(safe);
    byAmbiguousName = frozen(ambiguous);
    safeNames = sorted(safe.keySet());
    ambiguousNames = sorted(ambiguous.keySet());
    checkParents();
  }

  /**
   * The gazetteer of {@code data/gazetteer/}. Its files have a header line and no quoted values.
   *
   * @throws java.io.UncheckedIOException when a file cannot be read
   * @throws IllegalStateException when a line is malformed, a code stands twice or a parent is
   *     missing
   */
  public static Gazetteer load(Knowledge knowledge) {
    Map<String, Coordinates> points = new HashMap<>();
    for (List<String> cells : table(knowledge, COORDINATES, 3)) {
      points.put(
          cells.get(0),
          new Coordinates(Double.parseDouble(cells.get(1)), Double.parseDouble(cells.get(2))));
    }
    return new Gazetteer(
        table(knowledge, DIVISIONS, 6).stream().map(cells -> Row.of(cells, points)).toList());
  }

  /** The division that bears a GB/T 2260 or nine-digit township code. */
  public Optional<Division> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The divisions that bear a full or safe short name; several may share one. */
  public List<Division> byName(String name) {
    return bySafeName.getOrDefault(name, List.of());
  }

  /** The divisions that a name may stand for where the context speaks of a place. */
  public List<Division> byAmbiguousName(String name) {
    return byAmbiguousName.getOrDefault(name, List.of());
  }

  /** Every full and short name that may be looked for in any text. */
  public SortedSet<String> names() {
    return safeNames;
  }

  /** Every name that needs a context; some of them are safe names of another division. */
  public SortedSet<String> ambiguousNames() {
    return ambiguousNames;
  }

  /** The divisions above one, the nearest first. */
  public List<Division> ancestors(Division division) {
    List<Division> above = new ArrayList<>();
    Optional<Division> next = parent(division);
    while (next.isPresent()) {
      above.add(next.get());
      next = parent(next.get());
    }
    return List.copyOf(above);
  }

  /** Whether {@code outer} stands somewhere above {@code inner}; no division is within itself. */
  public boolean isWithin(Division inner, Division outer) {
    return ancestors(inner).contains(outer);
  }

  private Optional<Division> parent(Division division) {
    return division.parentCode().flatMap(this::byCode);
  }

  private void checkParents() {
    for (Division division : byCode.values()) {
      division
          .parentCode()
          .filter(code -> byCode(code).map(above -> !isAbove(above, division)).orElse(true))
          .ifPresent(
              code -> {
                throw new IllegalStateException(
                    "%s: no higher division %s above %s"
                        .formatted(DIVISIONS, code, division.code()));
              });
    }
  }

  private static boolean isAbove(Division upper, Division lower) {
    return upper.level().compareTo(lower.level()) < 0;
  }

  private static List<List<String>> table(Knowledge knowledge, String path, int columns) {
    List<List<String>> rows =
        knowledge.lines(path).stream().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    for (List<String> cells : rows) {
      if (cells.size() != columns) {
        throw new IllegalStateException(path + ": not " + columns + " columns: " + cells);
      }
    }
    return rows;
  }

  private static void add(Map<String, List<Division>> index, String name, Division division) {
    index.computeIfAbsent(name, unseen -> new ArrayList<>()).add(division);
  }

  private static Map<String, List<Division>> frozen(Map<String, List<Division>> index) {
    index.replaceAll((name, divisions) -> List.copyOf(divisions));
    return Map.copyOf(index);
  }

  private static SortedSet<String> sorted(Set<String> names) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  private record Row(Division division, Set<String> safeNames, List<String> ambiguousNames) {

    static Row of(List<String> cells, Map<String, Coordinates> points) {
      String code = cells.get(0);
      List<String> ambiguous = names(cells.get(5));
      Division division =
          new Division(
              code,
              cells.get(1),
              DivisionLevel.parse(cells.get(2)),
              Optional.of(cells.get(3)).filter(parent -> !parent.isEmpty()),
              names(cells.get(4)),
              Optional.ofNullable(points.get(code)));
      Set<String> safe = new HashSet<>(division.shortNames());
      safe.add(division.name());
      ambiguous.forEach(safe::remove);
      return new Row(division, safe, ambiguous);
    }

    private static List<String> names(String cell) {
      return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }
  }
}
