package wenmai.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The errors of an evaluation grouped by cause, the most frequent first. */
public final class ErrorReport {
  private ErrorReport() {}

  /**
   * One line for each group, {@code #}, its kind, cause and size, tab-separated; below it its
   * errors as {@link ScoreError#toTsv()} writes them, in the order of types and articles.
   */
  public static List<String> of(List<ScoreError> errors) {
    SortedMap<String, List<ScoreError>> groups = new TreeMap<>();
    for (ScoreError error : errors) {
      groups
          .computeIfAbsent(
              error.kind().label() + "\t" + error.cause().label(), group -> new ArrayList<>())
          .add(error);
    }
    List<String> lines = new ArrayList<>();
    groups.entrySet().stream()
        .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
        .forEach(
            group -> {
              lines.add("#\t" + group.getKey() + "\t" + group.getValue().size());
              group.getValue().stream()
                  .sorted(Comparator.comparing(ScoreError::type).thenComparing(ScoreError::article))
                  .forEach(error -> lines.add(error.toTsv()));
            });
    return lines;
  }
}
