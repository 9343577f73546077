package wenmai.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;

/**
 * The addresses below {@code /id/} are those of things, not of documents: the answer is 303 to the
 * page or, when the client would rather have data, to the description in its format.
 */
public final class IdServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** The page first, for clients that take anything. */
  private static final AcceptList OFFERED =
      AcceptList.create(
          Stream.concat(
                  Stream.of("text/html"),
                  Arrays.stream(ResourceFormat.values()).map(ResourceFormat::mediaType))
              .toArray(String[]::new));

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<String> iri = PageAddress.iri(Optional.ofNullable(request.getPathInfo()).orElse(""));
    if (iri.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Vary", "Accept");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader(
        "Location",
        PageAddress.of(iri.get())
            + ending(Optional.ofNullable(request.getHeader("Accept")).orElse("*/*")));
  }

  /** The ending of the format that the client likes best; none for the page. */
  private static String ending(String accept) {
    MediaType liked = AcceptList.match(new AcceptList(accept), OFFERED);
    return Optional.ofNullable(liked)
        .flatMap(type -> ResourceFormat.ofMediaType(type.getContentTypeStr()))
        .map(ResourceFormat::ending)
        .orElse("");
  }
}
