package wenmai.link;

import java.util.SortedMap;
import java.util.TreeMap;

/** Sets of keys that grow together; each is represented by its smallest key. */
final class DisjointSets {
  private final SortedMap<String, String> parents = new TreeMap<>();

  /** The representative of the set that holds a key, the key itself when it is new. */
  String find(String key) {
    String at = key;
    while (!parents.getOrDefault(at, at).equals(at)) {
      at = parents.getOrDefault(at, at);
    }
    parents.put(key, at);
    return at;
  }

  void join(String one, String other) {
    String first = find(one);
    String second = find(other);
    if (!first.equals(second)) {
      boolean smaller = first.compareTo(second) < 0;
      parents.put(smaller ? second : first, smaller ? first : second);
    }
  }
}
