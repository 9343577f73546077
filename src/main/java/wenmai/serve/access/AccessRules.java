package wenmai.serve.access;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which role a path of a server needs.
 *
 * @param everywhere the role that all paths need, if any
 * @param paths paths that need a role of their own
 * @param free paths that need none; one that ends with a slash stands for all below it
 */
public record AccessRules(
    Optional<Role> everywhere, SortedMap<String, Role> paths, List<String> free) {

  /** Copies the paths. */
  public AccessRules {
    paths = Collections.unmodifiableSortedMap(new TreeMap<>(paths));
    free = List.copyOf(free);
  }

  /**
   * Those of the port for everybody: {@code /metrics} is for administrators, {@code /desk} for
   * editors.
   *
   * @param isPrivate whether only users may read; signing in, and whether the server is well, stay
   *     open
   */
  public static AccessRules forEverybody(boolean isPrivate) {
    return new AccessRules(
        isPrivate ? Optional.of(Role.READER) : Optional.empty(),
        new TreeMap<>(
            Map.of("/metrics", Role.ADMIN, "/desk", Role.EDITOR, "/desk/decisions", Role.EDITOR)),
        List.of("/sign-in", "/assets/", "/health", "/health/"));
  }

  /** Those of the port for administration. */
  public static AccessRules forAdministration() {
    return new AccessRules(Optional.of(Role.ADMIN), new TreeMap<>(), List.of());
  }

  /** What a path needs, if anything. */
  Optional<Role> needed(String path) {
    return Optional.ofNullable(paths.get(path))
        .or(() -> isFree(path) ? Optional.empty() : everywhere);
  }

  private boolean isFree(String path) {
    return free.stream()
        .anyMatch(one -> one.endsWith("/") ? path.startsWith(one) : path.equals(one));
  }
}
