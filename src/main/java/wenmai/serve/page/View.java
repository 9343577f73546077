package wenmai.serve.page;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What a page shows: a title, a template, and the values to fill it with. */
record View(String title, String template, Map<String, Object> values) {
  View {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
