package wenmai.lexicon;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Unmodifiable copies in the order of their words, looked up by hash. */
final class InOrder {
  private InOrder() {}

  static Set<String> set(Collection<String> words) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(words)));
  }

  static <V> Map<String, V> map(Map<String, V> entries) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(entries)));
  }
}
