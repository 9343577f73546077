package wenmai.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of the web pages that the jar carries, served below {@code /assets/}. */
public final class WebAssets extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml");
  private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9][A-Za-z0-9._-]*)+");

  /**
   * The text of a file of the web folder, UTF-8.
   *
   * @param name its path in that folder
   */
  public static String text(String name) {
    return read("/" + name)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("the jar carries no web/" + name));
  }

  private static Optional<byte[]> read(String path) {
    try (InputStream file = WebAssets.class.getResourceAsStream("/web" + path)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("web" + path + " cannot be read", e);
    }
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    Optional<String> type =
        Optional.ofNullable(CONTENT_TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
    Optional<byte[]> bytes =
        type.isPresent() && PATH.matcher(path).matches() ? read(path) : Optional.empty();
    if (bytes.isPresent()) {
      Answer.revalidated(request, response, type.get(), bytes.get());
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
