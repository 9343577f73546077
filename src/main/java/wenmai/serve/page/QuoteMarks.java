package wenmai.serve.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts a quote where the names of a fact's two entities stand in it, so that they can be marked.
 */
final class QuoteMarks {
  private QuoteMarks() {}

  /**
   * The pieces of a quote in their order, each with its text and whether it is one of the names.
   */
  static List<Map<String, Object>> segments(String quote, Collection<String> names) {
    List<String> longestFirst =
        names.stream()
            .filter(name -> !name.isEmpty())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    List<Map<String, Object>> segments = new ArrayList<>();
    int plain = 0;
    int at = 0;
    while (at < quote.length()) {
      int here = at;
      Optional<String> name =
          longestFirst.stream().filter(one -> quote.startsWith(one, here)).findFirst();
      if (name.isPresent()) {
        addPlain(segments, quote.substring(plain, at));
        segments.add(Map.of("text", name.get(), "mark", true));
        at += name.get().length();
        plain = at;
      } else {
        at++;
      }
    }
    addPlain(segments, quote.substring(plain));
    return List.copyOf(segments);
  }

  private static void addPlain(List<Map<String, Object>> segments, String text) {
    if (!text.isEmpty()) {
      segments.add(Map.of("text", text, "mark", false));
    }
  }
}
