package wenmai.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDF files made for tests. */
final class SamplePdf {
  private static final String XMP =
      """
      <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Title</rdf:li></rdf:Alt></dc:title>
      <xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><pdfaid:part>1</pdfaid:part>
      </rdf:Description></rdf:RDF></x:xmpmeta>
      <?xpacket end="w"?>
      """;

  private SamplePdf() {}

  /** A page of Chinese lines in a font that is named and not embedded. */
  static byte[] chinese(String... lines) {
    StringBuilder drawing = new StringBuilder("BT /F1 12 Tf 50 780 Td 16 TL\n");
    for (String line : lines) {
      drawing
          .append('<')
          .append(HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE)))
          .append("> Tj T*\n");
    }
    drawing.append("ET");
    return assemble(
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length %d>>\nstream\n%s\nendstream".formatted(drawing.length(), drawing),
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
                + "/DescendantFonts[6 0 R]>>",
            "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
                + "/FontDescriptor 7 0 R>>",
            "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
                + "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>"));
  }

  /** A page of Latin text. */
  static byte[] latin(String text) {
    try (PDDocument document = written(text)) {
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page without any text. */
  static byte[] withoutText() {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page of text that opens with a password only. */
  static byte[] encrypted() {
    return encrypted("geheim");
  }

  /** A page of text that everybody may open and nobody may change. */
  static byte[] guarded() {
    return encrypted("");
  }

  private static byte[] encrypted(String password) {
    try (PDDocument document = written("locked")) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDDocument written(String text) throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    document.addPage(page);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(XMP.getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 12);
      content.newLineAtOffset(50, 700);
      content.showText(text);
      content.endText();
    }
    return document;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static byte[] assemble(List<String> objects) {
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(file.length());
      file.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
    }
    int table = file.length();
    String entries =
        IntStream.range(0, offsets.size())
            .mapToObj(i -> "%010d 00000 n \n".formatted(offsets.get(i)))
            .collect(Collectors.joining());
    file.append("xref\n0 %d\n0000000000 65535 f \n%s".formatted(objects.size() + 1, entries))
        .append("trailer\n<</Size %d/Root 1 0 R>>\n".formatted(objects.size() + 1))
        .append("startxref\n%d\n%%%%EOF\n".formatted(table));
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
