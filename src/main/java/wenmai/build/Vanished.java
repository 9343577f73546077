package wenmai.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Tells which source files of a store are gone from the roots of a build. */
final class Vanished {
  private Vanished() {}

  /**
   * The stored paths at which no file is any more and that stand under a root.
   *
   * <p>A root folder that is gone itself takes nothing with it, so that a disk that is not mounted
   * empties no store.
   */
  static Set<String> among(Collection<String> storedPaths, BuildRequest request) {
    Set<String> vanished = new TreeSet<>();
    for (String path : storedPaths) {
      Path file = absolute(request, Path.of(path));
      boolean spokenOf =
          request.roots().stream()
              .map(root -> absolute(request, root))
              .anyMatch(
                  root -> file.equals(root) || (file.startsWith(root) && Files.isDirectory(root)));
      if (spokenOf && !Files.exists(file)) {
        vanished.add(path);
      }
    }
    return vanished;
  }

  private static Path absolute(BuildRequest request, Path path) {
    return request.workingDirectory().resolve(path).toAbsolutePath().normalize();
  }
}
