package wenmai.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text file of the web page, shipped in the jar, served as it is. */
final class WebFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final String text;
  private final String contentType;

  WebFile(String name, String contentType) {
    this.text = text(name);
    this.contentType = contentType;
  }

  /** The text of a file of the web folder, UTF-8. */
  static String text(String name) {
    try (InputStream file = WebFile.class.getResourceAsStream("/web/" + name)) {
      if (file == null) {
        throw new IllegalStateException("the jar carries no web/" + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("web/" + name + " cannot be read", e);
    }
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Answer.text(response, contentType, text);
  }
}
