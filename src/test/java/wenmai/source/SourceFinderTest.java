package wenmai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.source.SourceListing.Found;
import wenmai.source.SourceResult.Rejected;

class SourceFinderTest {
  private final Path folder;

  SourceFinderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void plant() throws IOException {
    for (String path :
        List.of(
            "b.txt", "a/2.HTML", "a/1.pdf", "a/README", "a/x.json", "a/.hidden.txt", ".git/c")) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, path);
    }
  }

  @Test
  void walksInSortedOrderAndPassesOverOtherEndings() {
    SourceListing listing = find(".");
    assertThat(paths(listing)).containsExactly("a/1.pdf", "a/2.HTML", "a/README", "b.txt");
    assertThat(listing.passedOver()).containsExactly("a/x.json");
    assertThat(listing.rejected()).isEmpty();
  }

  @Test
  void triesWhatIsNamedAndListsEachFileOnce() {
    SourceListing listing = find("b.txt", "a/x.json", "a", "./a/1.pdf", "a/.hidden.txt");
    assertThat(paths(listing))
        .containsExactly("a/.hidden.txt", "a/1.pdf", "a/2.HTML", "a/README", "a/x.json", "b.txt");
    assertThat(listing.passedOver()).isEmpty();
    assertThat(find("a/.hidden.txt", "./a/1.pdf", "a", "a/x.json", "b.txt")).isEqualTo(listing);
  }

  @Test
  void givesPathsRelativeToTheWorkingDirectory() {
    Path absolute = folder.resolve("a/1.pdf").toAbsolutePath();
    SourceListing listing =
        SourceFinder.find(List.of(absolute, Path.of("../b.txt")), folder.resolve("a"));
    assertThat(paths(listing)).containsExactly("../b.txt", "1.pdf");
    assertThat(listing.found()).extracting(Found::file).allMatch(Files::exists);
  }

  @Test
  void reportsWhatDoesNotExist() {
    SourceListing listing = find("nothing.txt");
    assertThat(listing.found()).isEmpty();
    assertThat(listing.rejected())
        .extracting(Rejected::path, Rejected::reason)
        .containsExactly(tuple("nothing.txt", RejectionReason.UNREADABLE));
  }

  @Test
  void rejectsLinksThatLoopOrDangle() throws IOException {
    Files.createSymbolicLink(folder.resolve("a/up"), folder);
    Files.createSymbolicLink(folder.resolve("a/self.txt"), Path.of("self.txt"));
    Files.createSymbolicLink(folder.resolve("a/dangling.txt"), Path.of("gone.txt"));
    SourceListing listing = find(".");
    assertThat(paths(listing)).containsExactly("a/1.pdf", "a/2.HTML", "a/README", "b.txt");
    assertThat(listing.rejected())
        .extracting(Rejected::path)
        .containsExactly("a/dangling.txt", "a/self.txt", "a/up");
  }

  @Test
  void walksADirectoryOnceHoweverManyLinksLeadToIt() throws IOException {
    Files.createDirectory(folder.resolve("c"));
    Files.createSymbolicLink(folder.resolve("0-link"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("c/to-a"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a/to-c"), folder.resolve("c"));
    SourceListing listing = find(".");
    assertThat(paths(listing)).containsExactly("a/1.pdf", "a/2.HTML", "a/README", "b.txt");
    assertThat(listing.rejected()).isEmpty();
  }

  @Test
  void followsALinkToADirectoryElsewhere() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(elsewhere.resolve("a"), folder.resolve("a"));
    assertThat(paths(find("elsewhere")))
        .containsExactly("elsewhere/a/1.pdf", "elsewhere/a/2.HTML", "elsewhere/a/README");
  }

  private SourceListing find(String... roots) {
    return SourceFinder.find(Stream.of(roots).map(Path::of).toList(), folder);
  }

  private static List<String> paths(SourceListing listing) {
    return listing.found().stream().map(Found::givenPath).toList();
  }
}
