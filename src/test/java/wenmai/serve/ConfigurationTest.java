package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.serve.limit.Limit;

class ConfigurationTest {
  @Test
  void readsWhereToListenAndWhatToAllow(@TempDir Path folder) throws IOException {
    ServerSettings settings = read(folder, "# 设置\nport = 4040\nhost=::1\nquery.rows: 500\n");

    assertThat(settings.port()).isEqualTo(4040);
    assertThat(settings.host()).isEqualTo("::1");
    assertThat(settings.limits().of(Limit.QUERY_ROWS)).isEqualTo(500);
    assertThat(settings.limits().of(Limit.QUERY_CHARACTERS)).isEqualTo(65_536);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "query.rowz = 5, there is no key 'query.rowz'",
        "query.rows = many, query.rows must be a whole number",
        "query.rows = 0, query.rows must be from 1 to 100000000",
        "port = 70000, port 70000 is not between 0 and 65535"
      })
  void namesTheLineThatIsWrong(String line, String reason, @TempDir Path folder) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(folder, "# first\n" + line + "\n"))
        .withMessageContaining("line 2: " + reason);
  }

  @Test
  void saysThatThereIsNoSuchFile(@TempDir Path folder) {
    Path none = folder.resolve("none");

    assertThatThrownBy(() -> Configuration.read(none, ServerSettings.standard()))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static ServerSettings read(Path folder, String text) throws IOException {
    return Configuration.read(
        Files.writeString(folder.resolve("server.properties"), text), ServerSettings.standard());
  }
}
