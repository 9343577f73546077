package wenmai.serve.conformance;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import wenmai.serve.conformance.Outcome.Kind;

/** The outcomes as Markdown: how many tests of each suite ended how, and the exceptions. */
final class ConformanceTable {
  private ConformanceTable() {}

  static String of(Map<W3cTest, Outcome> outcomes, KnownExceptions exceptions) {
    SortedMap<String, Map<Kind, Integer>> suites = new TreeMap<>();
    StringBuilder failures = new StringBuilder();
    outcomes.forEach(
        (test, outcome) -> {
          suites
              .computeIfAbsent(test.suite(), suite -> new EnumMap<>(Kind.class))
              .merge(outcome.kind(), 1, Integer::sum);
          suites
              .computeIfAbsent("**all**", suite -> new EnumMap<>(Kind.class))
              .merge(outcome.kind(), 1, Integer::sum);
          if (outcome.kind() == Kind.FAILED && exceptions.contains(test.iri())) {
            failures.append(
                "| `%s` %s | %s |%n"
                    .formatted(test.suite(), test.name(), exceptions.reason(test.iri())));
          }
        });
    StringBuilder table =
        new StringBuilder(
            "| suite | passed | refused by design | exceptions |\n|---|--:|--:|--:|\n");
    suites.forEach(
        (suite, kinds) ->
            table.append(
                "| %s | %d | %d | %d |%n"
                    .formatted(
                        suite,
                        kinds.getOrDefault(Kind.PASSED, 0),
                        kinds.getOrDefault(Kind.REFUSED, 0),
                        kinds.getOrDefault(Kind.FAILED, 0))));
    return table + "\n## Exceptions\n\n| test | why |\n|---|---|\n" + failures;
  }
}
