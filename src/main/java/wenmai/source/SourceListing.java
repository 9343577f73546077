package wenmai.source;

import java.nio.file.Path;
import java.util.List;

/**
 * What was found under the paths that the user gave.
 *
 * @param found the files to open, sorted by given path, each once
 * @param rejected what cannot be opened or walked, sorted by given path
 * @param passedOver given paths of the files of a walked directory whose ending is not one of an
 *     article, sorted
 */
public record SourceListing(
    List<Found> found, List<SourceResult.Rejected> rejected, List<String> passedOver) {
  public SourceListing {
    found = List.copyOf(found);
    rejected = List.copyOf(rejected);
    passedOver = List.copyOf(passedOver);
  }

  /**
   * A file to open.
   *
   * @param file where it is
   * @param givenPath its path as given, relative to the working directory, normalised, with forward
   *     slashes
   */
  public record Found(Path file, String givenPath) {}
}
