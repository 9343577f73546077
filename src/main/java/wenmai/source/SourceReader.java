package wenmai.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.model.SourceFile;

/**
 * The opener of files: plain text, HTML, PDF with a text layer and DOCX, within limits.
 *
 * <p>The text of a {@link SourceFile} is what offsets into the source count in. Of plain text it is
 * the decoded bytes after exactly two changes: a byte order mark at the start is removed, and each
 * {@code \r\n} and each {@code \r} becomes one {@code \n}; control characters and all else stay. Of
 * HTML and DOCX it is one line a block element; of PDF, one line a printed line in drawing order,
 * with a blank line between paragraphs. Instances are safe for use by many threads.
 */
public final class SourceReader {
  private static final int DECLARATION_BYTES = 4096;
  private static final Pattern DECLARED_CHARSET =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([a-z0-9_-]+)");
  private static final Set<String> GB_NAMES = Set.of("gb2312", "gbk", "x-gbk", "gb18030", "cp936");

  /** Media types that decode as text but whose text is not an article. */
  private static final Set<String> DATA_TYPES =
      Set.of("application/json", "application/rtf", "application/xml", "application/x-bibtex");

  private final SourceLimits limits;
  private final DocumentText documents;

  public SourceReader(SourceLimits limits) {
    this.limits = limits;
    this.documents = new DocumentText(limits);
  }

  /**
   * Opens one file; never throws for what is wrong with it.
   *
   * @param file where it is
   * @param givenPath how the user named it, relative, with forward slashes
   */
  public SourceResult read(Path file, String givenPath) {
    try {
      return new SourceResult.Opened(
          new Deadline(limits.maxTime()).await(() -> open(file, givenPath)));
    } catch (Refusal refusal) {
      return refusal.of(givenPath);
    }
  }

  private SourceFile open(Path file, String givenPath) throws Refusal, IOException {
    byte[] bytes = bytes(file);
    if (bytes.length == 0) {
      throw new Refusal(RejectionReason.EMPTY, "The file is empty. Remove it or fetch it anew.");
    }
    String type = MediaTypes.detect(bytes, givenPath);
    SourceText decoded =
        switch (type) {
          case MediaTypes.HTML, MediaTypes.XHTML -> html(bytes);
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
    return new SourceFile(givenPath, shown(type), decoded.charset(), sha256(bytes), decoded.text());
  }

  private byte[] bytes(Path file) throws Refusal {
    if (Files.isDirectory(file)) {
      throw new Refusal(
          RejectionReason.UNREADABLE, "It is a folder. Name the folder to the walk, or a file.");
    }
    if (!Files.exists(file)) {
      throw new Refusal(
          RejectionReason.UNREADABLE, "There is no such file. Check the path or mend the link.");
    }
    if (!Files.isRegularFile(file)) {
      throw new Refusal(
          RejectionReason.UNREADABLE, "It is a device or pipe. Save its content as a file.");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      if (Files.size(file) > limits.maxBytes()) {
        throw tooLarge();
      }
      int most = (int) Math.min(limits.maxBytes() + 1, Integer.MAX_VALUE - 8);
      byte[] bytes = stream.readNBytes(most);
      if (bytes.length > limits.maxBytes()) {
        throw tooLarge();
      }
      return bytes;
    } catch (AccessDeniedException e) {
      throw new Refusal(
          RejectionReason.UNREADABLE, "There is no permission to read it. Change its permissions.");
    } catch (IOException e) {
      throw new Refusal(
          RejectionReason.UNREADABLE,
          "The system cannot read it (%s). Check the disk or copy it anew.".formatted(e));
    }
  }

  private Refusal tooLarge() {
    return new Refusal(
        RejectionReason.TOO_LARGE,
        "It has more than %d bytes. Split it.".formatted(limits.maxBytes()));
  }

  private SourceText html(byte[] bytes) throws Refusal {
    SourceText page = TextDecoder.decode(bytes, declaredCharset(bytes));
    return new SourceText(page.charset(), documents.ofHtml(page.text()));
  }

  private static SourceText extracted(String text) {
    return new SourceText(StandardCharsets.UTF_8.name(), text);
  }

  private static SourceText plain(byte[] bytes, String type) throws Refusal {
    if (DATA_TYPES.contains(type) || isOffice(type)) {
      throw new Refusal(
          RejectionReason.UNSUPPORTED,
          "Files of the type %s are not read. Save it as plain text, HTML, PDF or DOCX."
              .formatted(type));
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

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
