package wenmai.build;

import java.nio.file.Path;
import java.util.List;

/**
 * What a build is asked to do.
 *
 * @param roots the files and folders to read, relative to the working directory or absolute
 * @param workingDirectory what the paths of source files are relative to
 * @param prune whether source files of the store that have vanished from the roots leave it
 */
public record BuildRequest(List<Path> roots, Path workingDirectory, boolean prune) {
  public BuildRequest {
    roots = List.copyOf(roots);
  }
}
