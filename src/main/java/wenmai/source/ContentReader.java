package wenmai.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way from the bytes of a file to its text, by what they are.
 *
 * @param limits how much is taken in
 */
record ContentReader(SourceLimits limits) {
  private static final int MOST_BYTES_A_CHARACTER = 4;
  private static final int DECLARATION_BYTES = 4096;
  private static final Pattern DECLARED_CHARSET =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([a-z0-9_-]+)");
  private static final Set<String> GB_NAMES = Set.of("gb2312", "gbk", "x-gbk", "gb18030", "cp936");

  /** Media types that decode as text but whose text is not an article. */
  private static final Set<String> DATA_TYPES =
      Set.of("application/json", "application/rtf", "application/xml", "application/x-bibtex");

  /**
   * Reads the bytes in this thread; what is wrong with a document may show as any exception or
   * error, and may take for ever.
   *
   * @param name the path of the file, whose ending decides where the bytes leave it open
   */
  Content read(byte[] bytes, String name) throws Refusal, IOException {
    String type = MediaTypes.detect(bytes, name);
    DocumentText documents = new DocumentText(limits);
    SourceText decoded =
        switch (type) {
          case MediaTypes.HTML, MediaTypes.XHTML -> html(bytes, documents);
          case MediaTypes.PDF -> extracted(documents.ofPdf(bytes));
          case MediaTypes.DOCX -> extracted(documents.ofDocx(bytes));
          case MediaTypes.PROTECTED_OFFICE -> throw DocumentText.locked();
          default -> plain(bytes, type);
        };
    if (decoded.text().isBlank()) {
      throw new Refusal(RejectionReason.EMPTY, "The file holds no text, only blanks. Remove it.");
    }
    if (decoded.text().length() > limits.maxCharacters()) {
      throw DocumentText.tooLong(limits);
    }
    return new Content(shown(type), decoded.charset(), decoded.text());
  }

  private static SourceText html(byte[] bytes, DocumentText documents) throws Refusal {
    SourceText page = TextDecoder.decode(bytes, declaredCharset(bytes));
    return new SourceText(page.charset(), documents.ofHtml(page.text()));
  }

  private static SourceText extracted(String text) {
    return new SourceText(StandardCharsets.UTF_8.name(), text);
  }

  private SourceText plain(byte[] bytes, String type) throws Refusal {
    if (DATA_TYPES.contains(type) || isOffice(type)) {
      throw new Refusal(
          RejectionReason.UNSUPPORTED,
          "Files of the type %s are not read. Save it as plain text, HTML, PDF or DOCX."
              .formatted(type));
    }
    if (bytes.length / MOST_BYTES_A_CHARACTER > limits.maxCharacters()) {
      throw DocumentText.tooLong(limits);
    }
    try {
      return TextDecoder.decode(bytes, Optional.empty());
    } catch (Refusal noText) {
      if (type.startsWith("text/") || type.equals("application/octet-stream")) {
        throw noText;
      }
      throw new Refusal(
          RejectionReason.BINARY,
          "It is of the type %s, not text. Give its text as plain text, HTML, PDF or DOCX."
              .formatted(type));
    }
  }

  private static boolean isOffice(String type) {
    return type.equals("application/msword")
        || type.startsWith("application/vnd.ms-")
        || type.startsWith("application/vnd.openxmlformats-")
        || type.startsWith("application/vnd.oasis.opendocument.")
        || type.startsWith("application/x-tika-");
  }

  private static Optional<Charset> declaredCharset(byte[] bytes) {
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARED_CHARSET.matcher(head);
    if (!declaration.find()) {
      return Optional.empty();
    }
    String name = declaration.group(1).toLowerCase(Locale.ROOT);
    if (GB_NAMES.contains(name)) {
      return Optional.of(TextDecoder.GB18030);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static String shown(String type) {
    return switch (type) {
      case MediaTypes.HTML, MediaTypes.XHTML, MediaTypes.PDF, MediaTypes.DOCX -> type;
      default -> MediaTypes.PLAIN_TEXT;
    };
  }

  /**
   * What a file says.
   *
   * @param mediaType what it is
   * @param charset the character encoding of a text file, or the format's own (UTF-8)
   * @param text its text, as {@link SourceText} has it
   */
  record Content(String mediaType, String charset, String text) {}
}
