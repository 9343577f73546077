package wenmai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import wenmai.model.SourceFile;
import wenmai.source.SourceResult.Opened;
import wenmai.source.SourceResult.Rejected;

class SourceReaderTest {
  private static final SourceReader READER = new SourceReader(SourceLimits.standard());
  private static final long MEMORY = 256 << 20;

  private final Path folder;

  SourceReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void opensPlainTextWithItsHash() throws IOException {
    SourceFile file = opened("a.txt", "abc".getBytes(StandardCharsets.UTF_8));
    assertThat(file)
        .isEqualTo(
            new SourceFile(
                "a.txt",
                "text/plain",
                "UTF-8",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "abc"));
  }

  @Test
  void opensTextWhateverItsName() throws IOException {
    for (String name : new String[] {"README", "news.pdf.txt", "BM", "page.docx.text"}) {
      assertThat(opened(name, "BM开头的文字也是文字。".getBytes(StandardCharsets.UTF_8)).mediaType())
          .isEqualTo("text/plain");
    }
  }

  @Test
  void opensChinesePdf() throws IOException {
    SourceFile file = opened("page.pdf", SamplePdf.chinese("河滩镇新建大棚", "番茄已上市。"));
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.text().strip()).isEqualTo("河滩镇新建大棚\n番茄已上市。");
  }

  @Test
  void opensLatinPdf() throws IOException {
    assertThat(opened("page.pdf", SamplePdf.latin("Cotton fair opens")).text().strip())
        .isEqualTo("Cotton fair opens");
    assertThat(opened("guarded.pdf", SamplePdf.guarded()).text().strip()).isEqualTo("locked");
  }

  @Test
  void opensWordDocumentsWithoutHeadersAndWithTables() throws IOException {
    byte[] bytes =
        word(
            document -> {
              document.createHeaderFooterPolicy();
              document
                  .createHeader(HeaderFooterType.DEFAULT)
                  .createParagraph()
                  .createRun()
                  .setText("页眉");
              document.createParagraph().createRun().setText("合作社年终分红");
              document.createParagraph();
              document.createParagraph().createRun().setText("　　社员每人两千元。");
              document.createTable(1, 2).getRow(0).getCell(1).setText("表格一栏");
              return document;
            });
    for (String name : new String[] {"report.docx", "report"}) {
      SourceFile file = opened(name, bytes);
      assertThat(file.mediaType()).isEqualTo(MediaTypes.DOCX);
      assertThat(file.text()).isEqualTo("合作社年终分红\n　　社员每人两千元。\n表格一栏\n");
    }
  }

  @Test
  void opensWordDocumentsWithListsLinksNotesAndFormats() throws IOException {
    byte[] bytes =
        word(
            document -> {
              CTAbstractNum list = CTAbstractNum.Factory.newInstance();
              list.setAbstractNumId(BigInteger.ZERO);
              var level = list.addNewLvl();
              level.setIlvl(BigInteger.ZERO);
              level.addNewStart().setVal(BigInteger.ONE);
              level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
              level.addNewLvlText().setVal("%1.");
              var numbering = document.createNumbering();
              var number = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
              for (String item : List.of("甲", "乙")) {
                var paragraph = document.createParagraph();
                paragraph.setNumID(number);
                paragraph.setNumILvl(BigInteger.ZERO);
                var run = paragraph.createRun();
                run.setText(item);
                run.setBold(true);
                run.setItalic(true);
              }
              var linked = document.createParagraph();
              linked.createHyperlinkRun("https://example.org/").setText("链接");
              linked.createRun().addBreak();
              linked.createRun().setText("下一行");
              var note = document.createFootnote().createParagraph();
              note.createRun().setText("脚注");
              return document;
            });
    assertThat(opened("list.docx", bytes).text().lines())
        .containsSubsequence("1. 甲", "2. 乙", "链接", "下一行");
  }

  @Test
  void rejectsWhatNeedsAPassword() throws Exception {
    assertReason("a.pdf", SamplePdf.encrypted(), RejectionReason.ENCRYPTED);
    String forOne = new String(SamplePdf.latin("locked"), StandardCharsets.ISO_8859_1);
    assertReason(
        "b.pdf",
        forOne
            .replace("%%EOF", "%/Filter/Adobe.PubSec\n%%EOF")
            .getBytes(StandardCharsets.ISO_8859_1),
        RejectionReason.ENCRYPTED);
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("geheim");
      try (var stream = encryptor.getDataStream(files)) {
        stream.write(word(document -> document));
      }
      files.writeFilesystem(bytes);
      assertReason("a.docx", bytes.toByteArray(), RejectionReason.ENCRYPTED);
    }
  }

  @Test
  void saysThatAPdfOfPicturesNeedsTextRecognition() throws IOException {
    Rejected rejected = assertReason("a.pdf", SamplePdf.withoutText(), RejectionReason.EMPTY);
    assertThat(rejected.detail()).contains("no text layer").contains("OCR");
  }

  @Test
  void rejectsDamagedDocuments() throws IOException {
    byte[] pdf = SamplePdf.chinese("巴扎新闻");
    byte[] docx = word(document -> document);
    for (int third = 1; third < 3; third++) {
      assertReason("a.pdf", Arrays.copyOf(pdf, pdf.length * third / 3), RejectionReason.MALFORMED);
      assertReason(
          "a.docx", Arrays.copyOf(docx, docx.length * third / 3), RejectionReason.MALFORMED);
    }
    assertReason("b.pdf", BadFileZoo.randomBytes(), RejectionReason.MALFORMED);
    assertReason("b.docx", BadFileZoo.randomBytes(), RejectionReason.MALFORMED);
  }

  @Test
  void rejectsOtherFormats() throws IOException {
    assertReason(
        "a.json", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8), RejectionReason.UNSUPPORTED);
    assertReason(
        "a.rtf", "{\\rtf1 text}".getBytes(StandardCharsets.UTF_8), RejectionReason.UNSUPPORTED);
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      files.createDocument(new ByteArrayInputStream(new byte[100]), "WordDocument");
      files.writeFilesystem(bytes);
      assertReason("a.doc", bytes.toByteArray(), RejectionReason.UNSUPPORTED);
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      workbook.createSheet();
      workbook.write(bytes);
      assertReason("a.xlsx", bytes.toByteArray(), RejectionReason.UNSUPPORTED);
    }
  }

  @Test
  void rejectsBinaries() throws IOException {
    assertReason("a.txt", BadFileZoo.randomBytes(), RejectionReason.BINARY);
    assertReason("a.pdf", BadFileZoo.jpeg(), RejectionReason.BINARY);
    assertReason("a.txt", zip("a.bin", new byte[500]), RejectionReason.BINARY);
  }

  @Test
  void rejectsWhatHoldsNoText() throws IOException {
    assertReason("a.txt", new byte[0], RejectionReason.EMPTY);
    assertReason("a.txt", "\uFEFF 　\r\n\t".getBytes(StandardCharsets.UTF_8), RejectionReason.EMPTY);
    assertReason("a.docx", word(document -> document), RejectionReason.EMPTY);
    assertReason(
        "a.html",
        "<html><body><script>x()</script></body></html>".getBytes(StandardCharsets.UTF_8),
        RejectionReason.EMPTY);
  }

  @Test
  void rejectsWhatIsNoFile() {
    assertThat(READER.read(folder, "x"))
        .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.detail()).contains("folder"));
    assertThat(READER.read(folder.resolve("gone.txt"), "x"))
        .isInstanceOfSatisfying(
            Rejected.class, r -> assertThat(r.reason()).isEqualTo(RejectionReason.UNREADABLE));
  }

  @Test
  void keepsToItsLimits() throws IOException {
    SourceReader strict =
        new SourceReader(new SourceLimits(10_000, 100, 20, Duration.ofSeconds(30), MEMORY));
    byte[] ten = "十个字符的一行文字。".getBytes(StandardCharsets.UTF_8);
    assertThat(strict.read(write("ok.txt", ten), "ok.txt")).isInstanceOf(Opened.class);
    assertThat(reason(strict, "bytes.txt", new byte[10_001])).isEqualTo(RejectionReason.TOO_LARGE);
    String eleven = "十个字符的一行文字。".repeat(11);
    assertThat(reason(strict, "a.txt", eleven.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(RejectionReason.TOO_LARGE);
    assertThat(
            reason(
                strict,
                "a.html",
                ("<html><p>" + eleven + "</html>").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(RejectionReason.TOO_LARGE);
    String nested = "<html>" + "<div>".repeat(50) + "深处" + "</div>".repeat(50) + "</html>";
    assertThat(reason(strict, "b.html", nested.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(RejectionReason.TOO_LARGE);
  }

  @Test
  void survivesDeepNestingAndUnfoldingArchives() throws IOException {
    String nested = "<html>" + "<div><b>".repeat(100_000) + "深处</html>";
    assertThat(READER.read(write("deep.html", nested.getBytes(StandardCharsets.UTF_8)), "x"))
        .isInstanceOf(Rejected.class);
    byte[] bomb = zip("word/document.xml", new byte[30_000_000]);
    assertThat(READER.read(write("bomb.docx", bomb), "x")).isInstanceOf(Rejected.class);
  }

  @Test
  void givesUpWhenTimeIsOver() throws IOException {
    SourceReader hasty =
        new SourceReader(
            new SourceLimits(50_000_000, 50_000_000, 10, Duration.ofMillis(1), MEMORY));
    assertThat(reason(hasty, "slow.txt", BadFileZoo.oneLine())).isEqualTo(RejectionReason.TIMEOUT);
  }

  @Test
  void readsTheZooWithAReasonForEachBadFile() throws IOException {
    BadFileZoo zoo = BadFileZoo.writeTo(folder);
    SourceListing listing = SourceFinder.find(List.of(folder), folder);
    var rejected = new TreeMap<String, RejectionReason>();
    var opened = new TreeMap<String, String>();
    listing.rejected().forEach(r -> rejected.put(r.path(), r.reason()));
    for (SourceListing.Found found : listing.found()) {
      SourceResult result = READER.read(found.file(), found.givenPath());
      if (result instanceof Rejected r) {
        rejected.put(r.path(), r.reason());
        assertThat(r.detail()).endsWith(".");
      } else if (result instanceof Opened o) {
        opened.put(o.file().path(), o.file().text());
      }
    }
    boolean superuser = Files.isReadable(folder.resolve(zoo.guarded()));
    assertThat(superuser ? opened.keySet() : rejected.keySet()).contains(zoo.guarded());
    opened.remove(zoo.guarded());
    rejected.remove(zoo.guarded(), RejectionReason.UNREADABLE);
    assertThat(rejected).isEqualTo(zoo.bad());
    assertThat(opened.keySet()).isEqualTo(zoo.good());
    assertThat(opened.values()).containsOnly(BadFileZoo.ARTICLE);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private SourceFile opened(String name, byte[] bytes) throws IOException {
    SourceResult result = READER.read(write(name, bytes), name);
    assertThat(result).isInstanceOf(Opened.class);
    return ((Opened) result).file();
  }

  private RejectionReason reason(SourceReader reader, String name, byte[] bytes)
      throws IOException {
    return ((Rejected) reader.read(write(name, bytes), name)).reason();
  }

  private Rejected assertReason(String name, byte[] bytes, RejectionReason reason)
      throws IOException {
    SourceResult result = READER.read(write(name, bytes), name);
    assertThat(result)
        .as(name)
        .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.reason()).isEqualTo(reason));
    return (Rejected) result;
  }

  private static byte[] word(UnaryOperator<XWPFDocument> filler) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      filler.apply(document).write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
