package wenmai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class SharedSourcesTest {
  @Test
  void opensEveryPageAsExtracted() {
    SourceListing listing = SourceFinder.find(List.of(Path.of("../shared/raw")), Path.of(""));
    assertThat(listing.rejected()).isEmpty();
    assertThat(listing.found()).isNotEmpty();
    SourceReader reader = new SourceReader(SourceLimits.standard());
    assertThat(listing.found())
        .allSatisfy(
            found ->
                assertThat(reader.read(found.file(), found.givenPath()))
                    .isInstanceOf(SourceResult.Opened.class));
  }
}
