package wenmai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import wenmai.source.ContentReader.Content;

class ReadingProcessesTest {
  private static final SourceLimits LIMITS = SourceLimits.standard();
  private static final byte[] PAGE = utf8("<html><p>沙枣乡举办培训班</html>");
  private static final Content READ = new Content("text/html", "UTF-8", "沙枣乡举办培训班\n");
  private static final String TEMPORARY = "-Djava.io.tmpdir=";

  @Test
  void readsEveryFormatAsThisProcessDoes() throws Exception {
    Map<String, byte[]> documents =
        Map.of(
            "a.html", PAGE,
            "b.html", "<html><p>培训班</html>".getBytes(TextDecoder.GB18030),
            "c.pdf", SamplePdf.chinese("河滩镇新建大棚", "番茄已上市。"),
            "d.pdf", SamplePdf.latin("Cotton fair opens"),
            "e.docx", word("合作社年终分红"),
            "f.html", utf8("<p>" + "长".repeat(200_000)));
    try (ReadingProcesses processes = new ReadingProcesses(LIMITS)) {
      for (var document : documents.entrySet()) {
        assertThat(processes.read(document.getValue(), document.getKey()))
            .isEqualTo(new ContentReader(LIMITS).read(document.getValue(), document.getKey()));
      }
      for (byte[] bad : List.of(SamplePdf.encrypted(), SamplePdf.withoutText(), utf8("PK\3\4"))) {
        Refusal here =
            catchThrowableOfType(Refusal.class, () -> new ContentReader(LIMITS).read(bad, "x"));
        assertThat(refusal(processes, bad, "x").of("x")).isEqualTo(here.of("x"));
      }
      assertThat(children()).hasSize(1);
    }
  }

  @Test
  void goesOnAfterADocumentThatTakesTooMuchMemory() throws Refusal {
    SourceLimits tight = new SourceLimits(50 << 20, 5_000_000, 256, LIMITS.maxTime(), 32 << 20);
    try (ReadingProcesses processes = new ReadingProcesses(tight)) {
      byte[] large = utf8("<html>" + "<p>番茄</p>".repeat(1_000_000));
      Refusal refusal = refusal(processes, large, "large.html");
      assertThat(refusal.reason()).isEqualTo(RejectionReason.TOO_LARGE);
      assertThat(refusal).hasMessageContaining("32 MB of memory");
      assertThat(processes.read(PAGE, "page.html")).isEqualTo(READ);
    }
  }

  @Test
  void endsWhatTakesTooLong() {
    SourceLimits hasty =
        new SourceLimits(50 << 20, 5_000_000, 256, Duration.ofMillis(10), LIMITS.maxMemory());
    try (ReadingProcesses processes = new ReadingProcesses(hasty)) {
      byte[] large = utf8("<html>" + "<p>番茄</p>".repeat(1_000_000));
      assertThat(refusal(processes, large, "slow.html").reason())
          .isEqualTo(RejectionReason.TIMEOUT);
      assertThat(children()).isEmpty();
    }
  }

  @Test
  void goesOnAfterADocumentThatEndsItsProcess() throws Refusal {
    try (ReadingProcesses processes = new ReadingProcesses(LIMITS)) {
      byte[] large = utf8("<html>" + "<p>番茄</p>".repeat(1_000_000));
      CompletableFuture<Refusal> reading =
          CompletableFuture.supplyAsync(() -> refusal(processes, large, "fatal.html"));
      while (!reading.isDone()) {
        children().forEach(ProcessHandle::destroyForcibly);
      }
      assertThat(reading.join().reason())
          .isIn(RejectionReason.MALFORMED, RejectionReason.UNREADABLE);
      assertThat(processes.read(PAGE, "page.html")).isEqualTo(READ);
    }
  }

  @Test
  void leavesNeitherProcessesNorFilesBehind() throws Refusal {
    Path temporary;
    try (ReadingProcesses processes = new ReadingProcesses(LIMITS)) {
      processes.read(PAGE, "page.html");
      temporary = temporaryFolder(children().get(0));
      assertThat(temporary).isDirectory();
    }
    assertThat(children()).isEmpty();
    assertThat(temporary).doesNotExist();
  }

  @Test
  void startsNoProcessForPlainText() throws IOException {
    Path file = Files.createTempFile("plain", ".txt");
    try (SourceReader reader = new SourceReader(LIMITS)) {
      Files.write(file, utf8("沙枣乡举办培训班"));
      assertThat(reader.read(file, "plain.txt")).isInstanceOf(SourceResult.Opened.class);
      assertThat(children()).isEmpty();
    } finally {
      Files.delete(file);
    }
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current()
        .children()
        .filter(
            child ->
                Arrays.asList(child.info().arguments().orElse(new String[0]))
                    .contains(ReadingProcessMain.class.getName()))
        .toList();
  }

  private static Path temporaryFolder(ProcessHandle child) {
    return Arrays.stream(child.info().arguments().orElseThrow())
        .filter(argument -> argument.startsWith(TEMPORARY))
        .map(argument -> Path.of(argument.substring(TEMPORARY.length())))
        .findFirst()
        .orElseThrow();
  }

  private static Refusal refusal(ReadingProcesses processes, byte[] bytes, String name) {
    return catchThrowableOfType(Refusal.class, () -> processes.read(bytes, name));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] word(String text) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText(text);
      document.write(bytes);
      return bytes.toByteArray();
    }
  }
}
