package wenmai.serve;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.Optional;

/** Hands a request to the servlet of its path on the website of its generation of the graph. */
final class ServletOfGeneration extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final String path;

  /** A servlet for the path specification under which websites list theirs. */
  ServletOfGeneration(String path) {
    this.path = path;
  }

  @Override
  public void service(ServletRequest request, ServletResponse response)
      throws ServletException, IOException {
    Optional.ofNullable(ServedGraphs.of(request).website().servlets().get(path))
        .orElseThrow(() -> new IllegalStateException("every website has " + path))
        .service(request, response);
  }
}
