package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wenmai.serve.ServerStartException.Reason;
import wenmai.serve.limit.Limit;

@Timeout(60)
class AccessLogTest {
  @Test
  void tellsOfEachRequestAlsoOfRefusedOnes(@TempDir Path folder) throws IOException {
    try (RunningServer running =
        new RunningServer(
            settings ->
                settings
                    .with(settings.operations().withAccessLog(folder.resolve("access.log")))
                    .withLimit(Limit.CLIENT_REQUESTS, 3))) {
      running.get("/search?q=secret-name");
      running.get("/nowhere/%22");
      running.query("this is no query");
      running.get("/");
    }

    List<JsonObject> lines = lines(folder);
    assertThat(lines)
        .extracting(line -> line.get("status").getAsInt())
        .containsExactly(200, 404, 400, 429);
    JsonObject first = lines.get(0);
    assertThat(first.keySet())
        .containsExactly("time", "method", "path", "status", "bytes", "milliseconds", "client");
    assertThat(first.get("path").getAsString()).isEqualTo("/search");
    assertThat(first.get("method").getAsString()).isEqualTo("GET");
    assertThat(first.get("client").getAsString()).isEqualTo("127.0.0.1");
    assertThat(first.get("bytes").getAsLong()).isGreaterThan(1_000);
    assertThat(first.get("milliseconds").getAsLong()).isBetween(0L, 60_000L);
    assertThat(Instant.parse(first.get("time").getAsString())).isBefore(Instant.now());
    assertThat(lines.toString()).doesNotContain("secret");
  }

  @Test
  void saysThatTheLogCannotBeWritten(@TempDir Path folder) {
    Path file = folder.resolve("none/access.log");

    assertThatThrownBy(
            () ->
                new RunningServer(
                    settings -> settings.with(settings.operations().withAccessLog(file))))
        .isInstanceOf(ServerStartException.class)
        .hasMessage(file + " cannot be written")
        .extracting(e -> ((ServerStartException) e).reason())
        .isEqualTo(Reason.LOG_UNWRITABLE);
  }

  private static List<JsonObject> lines(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Path file = files.toList().get(0);
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      assertThat(file.getFileName().toString())
          .isIn(name(today), name(today.minusDays(1)))
          .as("the only file");
      return Files.readAllLines(file).stream()
          .map(line -> JsonParser.parseString(line).getAsJsonObject())
          .toList();
    }
  }

  private static String name(LocalDate day) {
    return "access." + day.toString().replace('-', '_') + ".log";
  }
}
