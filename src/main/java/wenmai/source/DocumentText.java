package wenmai.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The text of documents that are more than text: HTML, PDF, DOCX.
 *
 * @param limits how much is taken in
 */
record DocumentText(SourceLimits limits) {
  private static final String PDF_END = "%%EOF";
  private static final String PDF_CERTIFICATE = "/Adobe.PubSec";
  private static final int PDF_TAIL = 2048;

  static {
    FontMappers.set(new BundledFont());
  }

  /** The text of a web page that has been decoded already. */
  String ofHtml(String html) throws Refusal {
    byte[] utf8 = html.getBytes(StandardCharsets.UTF_8);
    ParseContext context = bareContext();
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    JSoupParser parser = new JSoupParser((stream, metadata) -> StandardCharsets.UTF_8);
    return parse(parser, utf8, BlockText.Kind.WEB_PAGE, context);
  }

  /** The text of a Word document, without headers, footers and deleted passages. */
  String ofDocx(byte[] bytes) throws Refusal {
    OfficeParserConfig config = new OfficeParserConfig();
    config.setIncludeHeadersAndFooters(false);
    config.setIncludeDeletedContent(false);
    config.setIncludeMoveFromContent(false);
    ParseContext context = bareContext();
    context.set(OfficeParserConfig.class, config);
    return parse(new OOXMLParser(), bytes, BlockText.Kind.WORD_DOCUMENT, context);
  }

  /** The text layer of a PDF, in the order in which the file draws it. */
  String ofPdf(byte[] bytes) throws Refusal {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    if (raw.lastIndexOf(PDF_END) < Math.max(0, raw.length() - PDF_TAIL)) {
      throw new Refusal(
          RejectionReason.MALFORMED,
          "It is a PDF that breaks off before its end mark. Fetch or copy it anew.");
    }
    if (raw.contains(PDF_CERTIFICATE)) {
      throw locked();
    }
    PDFParserConfig config = new PDFParserConfig();
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    config.setSortByPosition(false);
    config.setExtractBookmarksText(false);
    config.setExtractAnnotationText(false);
    config.setExtractAcroFormContent(false);
    ParseContext context = bareContext();
    context.set(PDFParserConfig.class, config);
    String text = parse(new PDFParser(), bytes, BlockText.Kind.PRINTED_PAGE, context);
    if (text.isBlank()) {
      throw new Refusal(
          RejectionReason.EMPTY,
          "The PDF has no text layer, only pictures of its pages."
              + " Run a text recognition (OCR) over it first.");
    }
    return text;
  }

  private static ParseContext bareContext() {
    ParseContext context = new ParseContext();
    context.set(Parser.class, EmptyParser.INSTANCE);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    return context;
  }

  private String parse(Parser parser, byte[] bytes, BlockText.Kind kind, ParseContext context)
      throws Refusal {
    BlockText text = new BlockText(kind, limits.maxCharacters());
    try (TikaInputStream stream = TikaInputStream.get(bytes)) {
      SecureContentHandler guard = new SecureContentHandler(text, stream);
      guard.setMaximumDepth(limits.maxDepth());
      try {
        parser.parse(stream, guard, new Metadata(), context);
      } catch (SAXException e) {
        refuseSuspicious(guard, e);
        throw e;
      }
      return text.text();
    } catch (EncryptedDocumentException e) {
      throw locked();
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      throw text.overflowed() ? tooLong(limits) : damaged(e);
    }
  }

  static Refusal locked() {
    return new Refusal(
        RejectionReason.ENCRYPTED,
        "It opens with a password or certificate only. Save a copy that opens without.");
  }

  static Refusal tooLong(SourceLimits limits) {
    return new Refusal(
        RejectionReason.TOO_LARGE,
        "Its text has more than %d characters. Split it.".formatted(limits.maxCharacters()));
  }

  private static void refuseSuspicious(SecureContentHandler guard, SAXException e) throws Refusal {
    try {
      guard.throwIfCauseOf(e);
    } catch (TikaException bomb) {
      throw new Refusal(
          RejectionReason.TOO_LARGE,
          "It unfolds beyond all measure (%s). If it is sound, save its text as plain text."
              .formatted(bomb.getMessage()));
    }
  }

  private static Refusal damaged(Exception e) {
    return new Refusal(
        RejectionReason.MALFORMED,
        "It is damaged (%s). Open it in the program that made it and save it anew."
            .formatted(e.getMessage()));
  }

  /** The decision that files within a file are not read. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      throw new UnsupportedOperationException("files within a file are not read");
    }
  }
}
