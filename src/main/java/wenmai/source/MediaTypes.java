package wenmai.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** The detector of what a file is, from its bytes first and from its name second. */
final class MediaTypes {
  static final String PLAIN_TEXT = "text/plain";
  static final String HTML = "text/html";
  static final String XHTML = "application/xhtml+xml";
  static final String PDF = "application/pdf";
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** An Office file that is locked with a password. */
  static final String PROTECTED_OFFICE = "application/x-tika-ooxml-protected";

  private static final String ANY_OFFICE = "application/x-tika-ooxml";
  private static final String ZIP = "application/zip";
  private static final byte[] OLE2_SIGNATURE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private static final byte[] ZIP_SIGNATURE = {'P', 'K', 3, 4};
  private static final Set<String> DOCUMENTS = Set.of(HTML, XHTML, PDF, DOCX, ANY_OFFICE, ZIP);

  private MediaTypes() {}

  /**
   * The media type, such as {@code text/plain}.
   *
   * @param name the file's name, whose ending decides where the bytes leave it open
   */
  static String detect(byte[] bytes, String name) throws IOException {
    String type = presumed(bytes, name);
    if ((type.equals(ANY_OFFICE) || type.equals(ZIP)) && holdsWordDocument(bytes)) {
      return DOCX;
    }
    return isOle2(bytes) && isProtectedOffice(bytes) ? PROTECTED_OFFICE : type;
  }

  /**
   * Whether it is, or claims to be, of a format that a parser has to take apart: HTML, PDF, or an
   * archive of files. It takes a look at the first bytes only.
   */
  static boolean isDocument(byte[] bytes, String name) throws IOException {
    return DOCUMENTS.contains(presumed(bytes, name)) || isOle2(bytes) || isZip(bytes);
  }

  private static String presumed(byte[] bytes, String name) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    return MimeTypes.getDefaultMimeTypes()
        .detect(new ByteArrayInputStream(bytes), metadata)
        .getBaseType()
        .toString();
  }

  private static boolean holdsWordDocument(byte[] bytes) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return true;
        }
      }
      return false;
    } catch (IOException damaged) {
      return false;
    }
  }

  private static boolean isOle2(byte[] bytes) {
    return startsWith(bytes, OLE2_SIGNATURE);
  }

  private static boolean isZip(byte[] bytes) {
    return startsWith(bytes, ZIP_SIGNATURE);
  }

  private static boolean startsWith(byte[] bytes, byte[] signature) {
    int length = Math.min(bytes.length, signature.length);
    return Arrays.equals(Arrays.copyOf(bytes, length), signature);
  }

  private static boolean isProtectedOffice(byte[] bytes) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return files.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY);
    } catch (IOException damaged) {
      return false;
    }
  }
}
