package wenmai.link;

import java.util.HashMap;
import java.util.Map;

/** Sets of keys that grow together; each is represented by its smallest key. */
final class DisjointSets {
  private final Map<String, String> parents = new HashMap<>();

  /** The representative of the set that holds a key, the key itself when it was never joined. */
  String find(String key) {
    String root = key;
    for (String above = parents.get(root); above != null; above = parents.get(root)) {
      root = above;
    }
    if (!root.equals(key)) {
      parents.put(key, root);
    }
    return root;
  }

  void join(String one, String other) {
    String first = find(one);
    String second = find(other);
    if (!first.equals(second)) {
      boolean smaller = first.compareTo(second) < 0;
      parents.put(smaller ? second : first, smaller ? first : second);
    }
  }

  /** The representative of each key that has another one than itself. */
  Map<String, String> representatives() {
    Map<String, String> representatives = new HashMap<>();
    parents.keySet().forEach(key -> representatives.put(key, key));
    representatives.replaceAll((key, itself) -> find(key));
    return representatives;
  }
}
