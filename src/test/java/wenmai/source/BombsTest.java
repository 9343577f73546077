package wenmai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.source.SourceResult.Opened;
import wenmai.source.SourceResult.Rejected;

/** Files made to break their reader are refused with a reason, or read like any other. */
class BombsTest {
  private static final SourceReader READER = new SourceReader(SourceLimits.standard());
  private static final String SENTENCE = "沙枣乡举办果树栽培培训班";
  private static final int MEBIBYTE = 1024 * 1024;

  private final Path folder;

  BombsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterAll
  static void endTheProcesses() {
    READER.close();
  }

  @Test
  void refusesAnArchiveThatUnfoldsAThousandfold() throws IOException {
    byte[] zeros = zip(List.of("word/document.xml"), new byte[200 * MEBIBYTE]);
    assertThat(zeros).hasSizeLessThan(MEBIBYTE);
    assertThat(reason("zeros.docx", zeros)).isEqualTo(RejectionReason.MALFORMED);
    byte[] spaces = word("<w:t>" + " ".repeat(200 * MEBIBYTE) + "</w:t>");
    assertThat(reason("spaces.docx", spaces))
        .isIn(RejectionReason.TOO_LARGE, RejectionReason.MALFORMED);
  }

  @Test
  void opensNoArchiveWithinAnArchive() throws IOException {
    byte[] nested = new byte[10 * MEBIBYTE];
    for (int level = 0; level < 10; level++) {
      nested = zip(List.of("a.zip", "b.zip", "c.zip"), nested);
    }
    assertThat(reason("nested.docx", nested)).isEqualTo(RejectionReason.MALFORMED);
  }

  @Test
  void refusesAnArchiveOfTensOfThousandsOfFiles() throws IOException {
    List<String> names = IntStream.range(0, 60_000).mapToObj(i -> "word/" + i + ".xml").toList();
    assertThat(reason("many.docx", zip(names, new byte[0]))).isEqualTo(RejectionReason.MALFORMED);
  }

  @Test
  void refusesEntitiesThatUnfold() throws IOException {
    String entities =
        IntStream.rangeClosed(1, 9)
            .mapToObj(i -> "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
            .collect(Collectors.joining());
    String document =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY l0 \"笑\">"
            + entities
            + "]>"
            + wordDocument("<w:t>&l9;</w:t>");
    assertThat(reason("laughs.docx", archive(document))).isEqualTo(RejectionReason.MALFORMED);
  }

  @Test
  void refusesAHundredThousandLevels() throws IOException {
    String nested = "<html>" + "<div><b>".repeat(100_000) + SENTENCE + "</html>";
    assertThat(reason("deep.html", utf8(nested))).isEqualTo(RejectionReason.TOO_LARGE);
  }

  @Test
  void readsPastAnAttributeOfTenMegabytes() throws IOException {
    String page = "<html><p title='" + "沙".repeat(4 * MEBIBYTE) + "'>" + SENTENCE + "</html>";
    assertThat(text("attribute.html", utf8(page))).isEqualTo(SENTENCE + "\n");
  }

  @Test
  void survivesAPdfOfAMillionObjects() throws IOException {
    StringBuilder objects = new StringBuilder();
    for (int i = 10; i < 1_000_010; i++) {
      objects.append(i).append(" 0 obj[]endobj\n");
    }
    SourceResult result = read("million.pdf", pdf("<</Type/Pages/Kids[]/Count 0>>", objects, ""));
    assertThat(result)
        .isInstanceOfSatisfying(
            Rejected.class,
            r ->
                assertThat(r.reason())
                    .isIn(
                        RejectionReason.EMPTY,
                        RejectionReason.MALFORMED,
                        RejectionReason.TOO_LARGE));
  }

  @Test
  void refusesAPdfWhosePagesOrTablesLeadInCircles() throws IOException {
    assertThat(reason("pages.pdf", pdf("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>", "", "")))
        .isIn(RejectionReason.EMPTY, RejectionReason.MALFORMED);
    assertThat(reason("tables.pdf", pdf("<</Type/Pages/Kids[]/Count 0>>", "", "/Prev 9")))
        .isIn(RejectionReason.EMPTY, RejectionReason.MALFORMED);
  }

  @Test
  void refusesALineOfTwoHundredMegabytesByItsSize() throws IOException {
    Path file = folder.resolve("line.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200L * MEBIBYTE);
    }
    assertThat(READER.read(file, "line.txt"))
        .isInstanceOfSatisfying(
            Rejected.class, r -> assertThat(r.reason()).isEqualTo(RejectionReason.TOO_LARGE));
    assertThat(reason("twenty.txt", BadFileZoo.oneLine())).isEqualTo(RejectionReason.TOO_LARGE);
  }

  @Test
  void takesAGrowingFileAsItIsAtOneMoment() throws Exception {
    Path file = Files.write(folder.resolve("growing.txt"), utf8(SENTENCE + "\n"));
    AtomicBoolean read = new AtomicBoolean();
    CountDownLatch grows = new CountDownLatch(1);
    Thread writer =
        new Thread(
            () -> {
              try {
                while (!read.get() && Files.size(file) < 100L * MEBIBYTE) {
                  Files.write(file, utf8(SENTENCE + "\n"), StandardOpenOption.APPEND);
                  grows.countDown();
                }
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    writer.start();
    grows.await();
    SourceResult result = READER.read(file, "growing.txt");
    read.set(true);
    writer.join();
    assertThat(result)
        .isInstanceOfSatisfying(
            Opened.class,
            opened ->
                assertThat(opened.file().text().lines()).allMatch(line -> SENTENCE.contains(line)));
  }

  @Test
  void refusesWhatHasBecomeAnotherThingSinceItWasListed() throws Exception {
    for (String name : List.of("gone.txt", "pipe.txt", "folder.txt")) {
      Files.write(folder.resolve(name), utf8(SENTENCE));
    }
    SourceListing listing = SourceFinder.find(List.of(folder), folder);
    for (SourceListing.Found found : listing.found()) {
      Files.delete(found.file());
    }
    makePipe(folder.resolve("pipe.txt"));
    Files.createDirectory(folder.resolve("folder.txt"));

    assertThat(listing.found())
        .hasSize(3)
        .allSatisfy(
            found ->
                assertThat(READER.read(found.file(), found.givenPath()))
                    .isInstanceOfSatisfying(
                        Rejected.class,
                        r -> assertThat(r.reason()).isEqualTo(RejectionReason.UNREADABLE)));
  }

  @Test
  void passesOverPipes() throws Exception {
    makePipe(folder.resolve("pipe.txt"));
    SourceListing listing = SourceFinder.find(List.of(folder), folder);
    assertThat(listing.found()).isEmpty();
    assertThat(listing.passedOver()).containsExactly("pipe.txt");
  }

  private static void makePipe(Path path) throws Exception {
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
  }

  private SourceResult read(String name, byte[] bytes) throws IOException {
    return READER.read(Files.write(folder.resolve(name), bytes), name);
  }

  private RejectionReason reason(String name, byte[] bytes) throws IOException {
    return ((Rejected) read(name, bytes)).reason();
  }

  private String text(String name, byte[] bytes) throws IOException {
    return ((Opened) read(name, bytes)).file().text();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String wordDocument(String run) {
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + "<w:body><w:p><w:r>"
        + run
        + "</w:r></w:p></w:body></w:document>";
  }

  private static byte[] word(String run) throws IOException {
    return archive(wordDocument(run));
  }

  private static byte[] archive(String document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
              + "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships"
              + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r\" Target=\"word/document.xml\" Type=\"http://schemas."
              + "openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>"
              + "</Relationships>");
      put(zip, "word/document.xml", document);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(utf8(content));
  }

  private static byte[] zip(List<String> names, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] pdf(String pages, CharSequence objects, String trailer) {
    String head = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj" + pages;
    String body = head + "endobj\n" + objects;
    return (body
            + "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R"
            + trailer
            + ">>\nstartxref\n"
            + body.length()
            + "\n%%EOF\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
