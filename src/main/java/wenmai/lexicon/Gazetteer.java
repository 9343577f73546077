package wenmai.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import wenmai.knowledge.Knowledge;

/** The administrative divisions by their codes. */
public final class Gazetteer {
  private final TreeMap<String, Division> byCode = new TreeMap<>();

  private Gazetteer(List<Division> divisions) {
    divisions.forEach(division -> byCode.put(division.code(), division));
  }

  /** The gazetteer of a knowledge folder: {@code code,name,level,parent,latitude,longitude}. */
  public static Gazetteer load(Knowledge knowledge) {
    return new Gazetteer(
        knowledge.lines("data/gazetteer/divisions.csv").stream().map(Gazetteer::parse).toList());
  }

  private static Division parse(String line) {
    List<String> cells = List.of(line.split(",", -1));
    Optional<Coordinates> coordinates =
        cells.get(4).isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Coordinates(
                    Double.parseDouble(cells.get(4)), Double.parseDouble(cells.get(5))));
    return new Division(
        cells.get(0),
        cells.get(1),
        DivisionLevel.valueOf(cells.get(2)),
        Optional.of(cells.get(3)).filter(code -> !code.isEmpty()),
        List.of(),
        coordinates);
  }

  public Optional<Division> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
