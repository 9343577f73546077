package wenmai.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import wenmai.source.SourceListing.Found;
import wenmai.source.SourceResult.Rejected;

/**
 * The walk through the files and directories that the user gave.
 *
 * <p>A file that is named is always found. Of a directory, the files that end in {@code .txt},
 * {@code .text}, {@code .html}, {@code .htm}, {@code .xhtml}, {@code .pdf} or {@code .docx} in any
 * case, and those without an ending, are found; those whose name begins with a dot are not there
 * for it; the others are passed over. A directory is walked once, under its own path before that of
 * a link to it; a link that leads back to a directory above it is rejected.
 */
public final class SourceFinder {
  private static final Set<String> ENDINGS =
      Set.of("txt", "text", "html", "htm", "xhtml", "pdf", "docx");

  private final Path workingDirectory;
  private final SortedMap<String, Found> found = new TreeMap<>();
  private final SortedMap<String, Rejected> rejected = new TreeMap<>();
  private final NavigableSet<String> passedOver = new TreeSet<>();
  private final Set<Path> walked = new HashSet<>();
  private final Queue<Path> directories = new ArrayDeque<>();
  private final Queue<Path> links = new PriorityQueue<>();

  private SourceFinder(Path workingDirectory) {
    this.workingDirectory = workingDirectory.toAbsolutePath();
  }

  /**
   * Lists what is to be opened; the order of the roots does not matter.
   *
   * @param roots files and directories, absolute or relative to the working directory
   * @param workingDirectory what given paths are relative to
   */
  public static SourceListing find(List<Path> roots, Path workingDirectory) {
    SourceFinder finder = new SourceFinder(workingDirectory);
    roots.stream().map(finder.workingDirectory::resolve).sorted().forEach(finder::addRoot);
    finder.walkDirectories();
    while (!finder.links.isEmpty()) {
      finder.follow(finder.links.remove());
      finder.walkDirectories();
    }
    finder.found.keySet().forEach(finder.passedOver::remove);
    return new SourceListing(
        List.copyOf(finder.found.values()),
        List.copyOf(finder.rejected.values()),
        List.copyOf(finder.passedOver));
  }

  private void addRoot(Path root) {
    if (Files.isDirectory(root)) {
      directories.add(root);
    } else if (Files.exists(root)) {
      find(root);
    } else {
      reject(root, missing(root));
    }
  }

  private void walkDirectories() {
    while (!directories.isEmpty()) {
      Path directory = directories.remove();
      try {
        if (walked.add(directory.toRealPath())) {
          entries(directory).forEach(this::addEntry);
        }
      } catch (IOException e) {
        reject(directory, "The folder cannot be listed (%s). Check its permissions.".formatted(e));
      }
    }
  }

  private static List<Path> entries(Path directory) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      files.filter(file -> !name(file).startsWith(".")).sorted().forEach(entries::add);
    }
    return entries;
  }

  private void addEntry(Path entry) {
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      directories.add(entry);
    } else if (Files.isDirectory(entry)) {
      links.add(entry);
    } else if (!Files.exists(entry)) {
      reject(entry, missing(entry));
    } else if (Files.isRegularFile(entry) && mayBeArticle(name(entry))) {
      find(entry);
    } else {
      passedOver.add(givenPath(entry));
    }
  }

  private void follow(Path link) {
    try {
      Path target = link.toRealPath();
      Path place = link.toAbsolutePath().normalize().getParent();
      if (place != null && place.toRealPath().startsWith(target)) {
        reject(
            link,
            "The link leads back to a folder above it and was not followed. Remove the link.");
      } else if (!walked.contains(target)) {
        directories.add(link);
      }
    } catch (IOException e) {
      reject(link, missing(link));
    }
  }

  private static String missing(Path path) {
    return Files.isSymbolicLink(path)
        ? "The link leads nowhere or to itself. Remove it or mend its target."
        : "There is no such file or folder. Check the path.";
  }

  /** Whether a file of this name in a directory is found, by its ending. */
  public static boolean mayBeArticle(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private void find(Path file) {
    String path = givenPath(file);
    if (!GivenPath.isUtf8(file)) {
      reject(file, "Its name is not UTF-8: \\x stands before each byte that is none. Rename it.");
      return;
    }
    found.putIfAbsent(path, new Found(file, path));
  }

  private void reject(Path file, String detail) {
    String path = givenPath(file);
    rejected.putIfAbsent(path, new Rejected(path, RejectionReason.UNREADABLE, detail));
  }

  private String givenPath(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path base = workingDirectory.normalize();
    boolean sameTree = base.getRoot() != null && base.getRoot().equals(absolute.getRoot());
    Path given = sameTree ? base.relativize(absolute) : absolute;
    return GivenPath.of(given, absolute);
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
