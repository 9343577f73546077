package wenmai.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Strings by their first code unit, to be looked for in a text all at once. */
final class LiteralIndex {
  private final Map<Character, List<String>> byFirst;

  /** An index of strings of at least one code unit. */
  LiteralIndex(Collection<String> literals) {
    byFirst =
        new HashMap<>(
            new TreeSet<>(literals)
                .stream().collect(Collectors.groupingBy(literal -> literal.charAt(0))));
  }

  /** Which of the strings begin in the part of a text between two UTF-16 offsets. */
  Set<String> in(String text, int start, int end) {
    Set<String> found = new HashSet<>();
    for (int at = start; at < end; at++) {
      for (String literal : byFirst.getOrDefault(text.charAt(at), List.of())) {
        if (text.startsWith(literal, at)) {
          found.add(literal);
        }
      }
    }
    return found;
  }
}
