package wenmai.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes a whole answer to a request. */
public final class Answer {
  private static final int TAG_BYTES = 12;

  private Answer() {}

  /** Leads a browser on after a form, to an address that nobody keeps. */
  public static void leadOn(HttpServletResponse response, String to) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", to);
    response.setHeader("Cache-Control", "no-store");
  }

  /** Answers with a text, in UTF-8. */
  public static void text(HttpServletResponse response, String contentType, String text)
      throws IOException {
    bytes(response, contentType + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Answers with a text that a client may keep as long as it asks each time whether it still holds:
   * with 304 when the client has it.
   */
  public static void revalidated(
      HttpServletRequest request, HttpServletResponse response, String contentType, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    revalidated(request, response, contentType + "; charset=utf-8", bytes);
  }

  /** The same for bytes; the content type is complete. */
  public static void revalidated(
      HttpServletRequest request, HttpServletResponse response, String contentType, byte[] bytes)
      throws IOException {
    String tag = "\"" + digest(bytes) + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    String known = request.getHeader("If-None-Match");
    if (known != null && known.replace("--gzip", "").contains(tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else {
      bytes(response, contentType, bytes);
    }
  }

  private static void bytes(HttpServletResponse response, String contentType, byte[] bytes)
      throws IOException {
    response.setContentType(contentType);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
